/* Written by list.sh. */
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "cpack.h"

#if __has_embed("../../.build/pack.zst")

static const unsigned char packed[] = {
#embed "../../.build/pack.zst" suffix(, )
  0};

cpack_file cpack_packed(void) { return (cpack_file){"", packed, sizeof packed - 1}; }

size_t cpack_count(void) { return 0; }

cpack_file cpack_at(size_t index) { return (cpack_file){0, 0, 0}; }

#else

static const unsigned char file_0[] = {
#embed "../../docs/result.schema.json" suffix(, )
  0};

static const unsigned char file_1[] = {
#embed "../../rules/en/actors/generic.tsv" suffix(, )
  0};

static const unsigned char file_2[] = {
#embed "../../rules/en/actors/groups.tsv" suffix(, )
  0};

static const unsigned char file_3[] = {
#embed "../../rules/en/actors/leaders.tsv" suffix(, )
  0};

static const unsigned char file_4[] = {
#embed "../../rules/en/actors/organisations.tsv" suffix(, )
  0};

static const unsigned char file_5[] = {
#embed "../../rules/en/actors/states.tsv" suffix(, )
  0};

static const unsigned char file_6[] = {
#embed "../../rules/en/classes.yaml" suffix(, )
  0};

static const unsigned char file_7[] = {
#embed "../../rules/en/clauses-onlookers.yaml" suffix(, )
  0};

static const unsigned char file_8[] = {
#embed "../../rules/en/clauses.yaml" suffix(, )
  0};

static const unsigned char file_9[] = {
#embed "../../rules/en/gate-breadth.yaml" suffix(, )
  0};

static const unsigned char file_10[] = {
#embed "../../rules/en/gate-business.yaml" suffix(, )
  0};

static const unsigned char file_11[] = {
#embed "../../rules/en/gate-chronicle.yaml" suffix(, )
  0};

static const unsigned char file_12[] = {
#embed "../../rules/en/gate-deeds.yaml" suffix(, )
  0};

static const unsigned char file_13[] = {
#embed "../../rules/en/gate-domains.yaml" suffix(, )
  0};

static const unsigned char file_14[] = {
#embed "../../rules/en/gate-fields.yaml" suffix(, )
  0};

static const unsigned char file_15[] = {
#embed "../../rules/en/gate-names.yaml" suffix(, )
  0};

static const unsigned char file_16[] = {
#embed "../../rules/en/gate-pages-breadth.yaml" suffix(, )
  0};

static const unsigned char file_17[] = {
#embed "../../rules/en/gate-pages.yaml" suffix(, )
  0};

static const unsigned char file_18[] = {
#embed "../../rules/en/gate-peoples.yaml" suffix(, )
  0};

static const unsigned char file_19[] = {
#embed "../../rules/en/gate-politics.yaml" suffix(, )
  0};

static const unsigned char file_20[] = {
#embed "../../rules/en/gate-reports.yaml" suffix(, )
  0};

static const unsigned char file_21[] = {
#embed "../../rules/en/gate-theatres.yaml" suffix(, )
  0};

static const unsigned char file_22[] = {
#embed "../../rules/en/gate-town-halls.yaml" suffix(, )
  0};

static const unsigned char file_23[] = {
#embed "../../rules/en/gate-violence.yaml" suffix(, )
  0};

static const unsigned char file_24[] = {
#embed "../../rules/en/gate-wire.yaml" suffix(, )
  0};

static const unsigned char file_25[] = {
#embed "../../rules/en/gate.yaml" suffix(, )
  0};

static const unsigned char file_26[] = {
#embed "../../rules/en/lexemes.yaml" suffix(, )
  0};

static const unsigned char file_27[] = {
#embed "../../rules/en/lexicons/bodies.yaml" suffix(, )
  0};

static const unsigned char file_28[] = {
#embed "../../rules/en/lexicons/breadth-deeds.yaml" suffix(, )
  0};

static const unsigned char file_29[] = {
#embed "../../rules/en/lexicons/breadth-words.yaml" suffix(, )
  0};

static const unsigned char file_30[] = {
#embed "../../rules/en/lexicons/c-accuse-rules.yaml" suffix(, )
  0};

static const unsigned char file_31[] = {
#embed "../../rules/en/lexicons/c-accuse.yaml" suffix(, )
  0};

static const unsigned char file_32[] = {
#embed "../../rules/en/lexicons/c-attack-fighting.yaml" suffix(, )
  0};

static const unsigned char file_33[] = {
#embed "../../rules/en/lexicons/c-attack-nouns.yaml" suffix(, )
  0};

static const unsigned char file_34[] = {
#embed "../../rules/en/lexicons/c-attack-rules.yaml" suffix(, )
  0};

static const unsigned char file_35[] = {
#embed "../../rules/en/lexicons/c-attack-toll.yaml" suffix(, )
  0};

static const unsigned char file_36[] = {
#embed "../../rules/en/lexicons/c-attack.yaml" suffix(, )
  0};

static const unsigned char file_37[] = {
#embed "../../rules/en/lexicons/c-breakdown-rules.yaml" suffix(, )
  0};

static const unsigned char file_38[] = {
#embed "../../rules/en/lexicons/c-breakdown.yaml" suffix(, )
  0};

static const unsigned char file_39[] = {
#embed "../../rules/en/lexicons/c-coerce-people.yaml" suffix(, )
  0};

static const unsigned char file_40[] = {
#embed "../../rules/en/lexicons/c-coerce-repression.yaml" suffix(, )
  0};

static const unsigned char file_41[] = {
#embed "../../rules/en/lexicons/c-coerce-rules.yaml" suffix(, )
  0};

static const unsigned char file_42[] = {
#embed "../../rules/en/lexicons/c-coerce.yaml" suffix(, )
  0};

static const unsigned char file_43[] = {
#embed "../../rules/en/lexicons/c-condition.yaml" suffix(, )
  0};

static const unsigned char file_44[] = {
#embed "../../rules/en/lexicons/c-demand.yaml" suffix(, )
  0};

static const unsigned char file_45[] = {
#embed "../../rules/en/lexicons/c-deny.yaml" suffix(, )
  0};

static const unsigned char file_46[] = {
#embed "../../rules/en/lexicons/c-mobilise-rules.yaml" suffix(, )
  0};

static const unsigned char file_47[] = {
#embed "../../rules/en/lexicons/c-mobilise.yaml" suffix(, )
  0};

static const unsigned char file_48[] = {
#embed "../../rules/en/lexicons/c-redline.yaml" suffix(, )
  0};

static const unsigned char file_49[] = {
#embed "../../rules/en/lexicons/c-reject-rules.yaml" suffix(, )
  0};

static const unsigned char file_50[] = {
#embed "../../rules/en/lexicons/c-reject.yaml" suffix(, )
  0};

static const unsigned char file_51[] = {
#embed "../../rules/en/lexicons/c-sanction-rules.yaml" suffix(, )
  0};

static const unsigned char file_52[] = {
#embed "../../rules/en/lexicons/c-sanction.yaml" suffix(, )
  0};

static const unsigned char file_53[] = {
#embed "../../rules/en/lexicons/c-tension-rules.yaml" suffix(, )
  0};

static const unsigned char file_54[] = {
#embed "../../rules/en/lexicons/c-tension.yaml" suffix(, )
  0};

static const unsigned char file_55[] = {
#embed "../../rules/en/lexicons/c-threat-rules.yaml" suffix(, )
  0};

static const unsigned char file_56[] = {
#embed "../../rules/en/lexicons/c-threat.yaml" suffix(, )
  0};

static const unsigned char file_57[] = {
#embed "../../rules/en/lexicons/c-warn.yaml" suffix(, )
  0};

static const unsigned char file_58[] = {
#embed "../../rules/en/lexicons/chronicle-words.yaml" suffix(, )
  0};

static const unsigned char file_59[] = {
#embed "../../rules/en/lexicons/council-reproach.yaml" suffix(, )
  0};

static const unsigned char file_60[] = {
#embed "../../rules/en/lexicons/d-agree-acts.yaml" suffix(, )
  0};

static const unsigned char file_61[] = {
#embed "../../rules/en/lexicons/d-agree-settle.yaml" suffix(, )
  0};

static const unsigned char file_62[] = {
#embed "../../rules/en/lexicons/d-agree.yaml" suffix(, )
  0};

static const unsigned char file_63[] = {
#embed "../../rules/en/lexicons/d-aid-acts.yaml" suffix(, )
  0};

static const unsigned char file_64[] = {
#embed "../../rules/en/lexicons/d-aid.yaml" suffix(, )
  0};

static const unsigned char file_65[] = {
#embed "../../rules/en/lexicons/d-appeal.yaml" suffix(, )
  0};

static const unsigned char file_66[] = {
#embed "../../rules/en/lexicons/d-calm.yaml" suffix(, )
  0};

static const unsigned char file_67[] = {
#embed "../../rules/en/lexicons/d-ceasefire.yaml" suffix(, )
  0};

static const unsigned char file_68[] = {
#embed "../../rules/en/lexicons/d-concede-acts.yaml" suffix(, )
  0};

static const unsigned char file_69[] = {
#embed "../../rules/en/lexicons/d-concede.yaml" suffix(, )
  0};

static const unsigned char file_70[] = {
#embed "../../rules/en/lexicons/d-cooperate-acts.yaml" suffix(, )
  0};

static const unsigned char file_71[] = {
#embed "../../rules/en/lexicons/d-cooperate.yaml" suffix(, )
  0};

static const unsigned char file_72[] = {
#embed "../../rules/en/lexicons/d-mediate-acts.yaml" suffix(, )
  0};

static const unsigned char file_73[] = {
#embed "../../rules/en/lexicons/d-mediate.yaml" suffix(, )
  0};

static const unsigned char file_74[] = {
#embed "../../rules/en/lexicons/d-positive-support.yaml" suffix(, )
  0};

static const unsigned char file_75[] = {
#embed "../../rules/en/lexicons/d-positive.yaml" suffix(, )
  0};

static const unsigned char file_76[] = {
#embed "../../rules/en/lexicons/d-release.yaml" suffix(, )
  0};

static const unsigned char file_77[] = {
#embed "../../rules/en/lexicons/d-restraint.yaml" suffix(, )
  0};

static const unsigned char file_78[] = {
#embed "../../rules/en/lexicons/d-talks-acts.yaml" suffix(, )
  0};

static const unsigned char file_79[] = {
#embed "../../rules/en/lexicons/d-talks-contact-acts.yaml" suffix(, )
  0};

static const unsigned char file_80[] = {
#embed "../../rules/en/lexicons/d-talks-contact.yaml" suffix(, )
  0};

static const unsigned char file_81[] = {
#embed "../../rules/en/lexicons/d-talks.yaml" suffix(, )
  0};

static const unsigned char file_82[] = {
#embed "../../rules/en/lexicons/d-willing-offers.yaml" suffix(, )
  0};

static const unsigned char file_83[] = {
#embed "../../rules/en/lexicons/d-willing.yaml" suffix(, )
  0};

static const unsigned char file_84[] = {
#embed "../../rules/en/lexicons/d-withdraw-acts.yaml" suffix(, )
  0};

static const unsigned char file_85[] = {
#embed "../../rules/en/lexicons/d-withdraw.yaml" suffix(, )
  0};

static const unsigned char file_86[] = {
#embed "../../rules/en/lexicons/deeds-amends.yaml" suffix(, )
  0};

static const unsigned char file_87[] = {
#embed "../../rules/en/lexicons/deeds-arms.yaml" suffix(, )
  0};

static const unsigned char file_88[] = {
#embed "../../rules/en/lexicons/deeds-calm.yaml" suffix(, )
  0};

static const unsigned char file_89[] = {
#embed "../../rules/en/lexicons/deeds-contact.yaml" suffix(, )
  0};

static const unsigned char file_90[] = {
#embed "../../rules/en/lexicons/deeds-restraint.yaml" suffix(, )
  0};

static const unsigned char file_91[] = {
#embed "../../rules/en/lexicons/deeds-together.yaml" suffix(, )
  0};

static const unsigned char file_92[] = {
#embed "../../rules/en/lexicons/dispatch-words.yaml" suffix(, )
  0};

static const unsigned char file_93[] = {
#embed "../../rules/en/lexicons/force-conditions.yaml" suffix(, )
  0};

static const unsigned char file_94[] = {
#embed "../../rules/en/lexicons/force-deeds.yaml" suffix(, )
  0};

static const unsigned char file_95[] = {
#embed "../../rules/en/lexicons/force-headlines.yaml" suffix(, )
  0};

static const unsigned char file_96[] = {
#embed "../../rules/en/lexicons/force-words.yaml" suffix(, )
  0};

static const unsigned char file_97[] = {
#embed "../../rules/en/lexicons/idiom-accord.yaml" suffix(, )
  0};

static const unsigned char file_98[] = {
#embed "../../rules/en/lexicons/idiom-amends.yaml" suffix(, )
  0};

static const unsigned char file_99[] = {
#embed "../../rules/en/lexicons/idiom-contact.yaml" suffix(, )
  0};

static const unsigned char file_100[] = {
#embed "../../rules/en/lexicons/idiom-force.yaml" suffix(, )
  0};

static const unsigned char file_101[] = {
#embed "../../rules/en/lexicons/idiom-menace.yaml" suffix(, )
  0};

static const unsigned char file_102[] = {
#embed "../../rules/en/lexicons/idiom-refusal.yaml" suffix(, )
  0};

static const unsigned char file_103[] = {
#embed "../../rules/en/lexicons/idiom-relief.yaml" suffix(, )
  0};

static const unsigned char file_104[] = {
#embed "../../rules/en/lexicons/idiom-rupture.yaml" suffix(, )
  0};

static const unsigned char file_105[] = {
#embed "../../rules/en/lexicons/plain-force.yaml" suffix(, )
  0};

static const unsigned char file_106[] = {
#embed "../../rules/en/lexicons/plain-gifts.yaml" suffix(, )
  0};

static const unsigned char file_107[] = {
#embed "../../rules/en/lexicons/plain-reproach.yaml" suffix(, )
  0};

static const unsigned char file_108[] = {
#embed "../../rules/en/lexicons/plain-ties.yaml" suffix(, )
  0};

static const unsigned char file_109[] = {
#embed "../../rules/en/lexicons/plain-yield.yaml" suffix(, )
  0};

static const unsigned char file_110[] = {
#embed "../../rules/en/lexicons/polemic-words.yaml" suffix(, )
  0};

static const unsigned char file_111[] = {
#embed "../../rules/en/lexicons/setting-want.yaml" suffix(, )
  0};

static const unsigned char file_112[] = {
#embed "../../rules/en/lexicons/un-harm.yaml" suffix(, )
  0};

static const unsigned char file_113[] = {
#embed "../../rules/en/lexicons/un-words.yaml" suffix(, )
  0};

static const unsigned char file_114[] = {
#embed "../../rules/en/lexicons/verbs-hard.yaml" suffix(, )
  0};

static const unsigned char file_115[] = {
#embed "../../rules/en/lexicons/verbs-kind.yaml" suffix(, )
  0};

static const unsigned char file_116[] = {
#embed "../../rules/en/lexicons/verbs-states.yaml" suffix(, )
  0};

static const unsigned char file_117[] = {
#embed "../../rules/en/lexicons/voice-reproach.yaml" suffix(, )
  0};

static const unsigned char file_118[] = {
#embed "../../rules/en/lexicons/wire-agree.yaml" suffix(, )
  0};

static const unsigned char file_119[] = {
#embed "../../rules/en/lexicons/wire-aid.yaml" suffix(, )
  0};

static const unsigned char file_120[] = {
#embed "../../rules/en/lexicons/wire-backing.yaml" suffix(, )
  0};

static const unsigned char file_121[] = {
#embed "../../rules/en/lexicons/wire-breach.yaml" suffix(, )
  0};

static const unsigned char file_122[] = {
#embed "../../rules/en/lexicons/wire-coerce.yaml" suffix(, )
  0};

static const unsigned char file_123[] = {
#embed "../../rules/en/lexicons/wire-contact.yaml" suffix(, )
  0};

static const unsigned char file_124[] = {
#embed "../../rules/en/lexicons/wire-cooperation.yaml" suffix(, )
  0};

static const unsigned char file_125[] = {
#embed "../../rules/en/lexicons/wire-defiance.yaml" suffix(, )
  0};

static const unsigned char file_126[] = {
#embed "../../rules/en/lexicons/wire-gifts.yaml" suffix(, )
  0};

static const unsigned char file_127[] = {
#embed "../../rules/en/lexicons/wire-goodwill.yaml" suffix(, )
  0};

static const unsigned char file_128[] = {
#embed "../../rules/en/lexicons/wire-lifted.yaml" suffix(, )
  0};

static const unsigned char file_129[] = {
#embed "../../rules/en/lexicons/wire-mercy.yaml" suffix(, )
  0};

static const unsigned char file_130[] = {
#embed "../../rules/en/lexicons/wire-pressure.yaml" suffix(, )
  0};

static const unsigned char file_131[] = {
#embed "../../rules/en/lexicons/wire-refusal.yaml" suffix(, )
  0};

static const unsigned char file_132[] = {
#embed "../../rules/en/lexicons/wire-relief.yaml" suffix(, )
  0};

static const unsigned char file_133[] = {
#embed "../../rules/en/lexicons/wire-reproach.yaml" suffix(, )
  0};

static const unsigned char file_134[] = {
#embed "../../rules/en/lexicons/wire-scorn.yaml" suffix(, )
  0};

static const unsigned char file_135[] = {
#embed "../../rules/en/lexicons/wire-together.yaml" suffix(, )
  0};

static const unsigned char file_136[] = {
#embed "../../rules/en/lexicons/wire-yield.yaml" suffix(, )
  0};

static const unsigned char file_137[] = {
#embed "../../rules/en/lexicons/words-cooperation.yaml" suffix(, )
  0};

static const unsigned char file_138[] = {
#embed "../../rules/en/masks/at-home.yaml" suffix(, )
  0};

static const unsigned char file_139[] = {
#embed "../../rules/en/masks/attack.yaml" suffix(, )
  0};

static const unsigned char file_140[] = {
#embed "../../rules/en/masks/battle.yaml" suffix(, )
  0};

static const unsigned char file_141[] = {
#embed "../../rules/en/masks/brink.yaml" suffix(, )
  0};

static const unsigned char file_142[] = {
#embed "../../rules/en/masks/business-deals.yaml" suffix(, )
  0};

static const unsigned char file_143[] = {
#embed "../../rules/en/masks/chronicle.yaml" suffix(, )
  0};

static const unsigned char file_144[] = {
#embed "../../rules/en/masks/courts.yaml" suffix(, )
  0};

static const unsigned char file_145[] = {
#embed "../../rules/en/masks/domains.yaml" suffix(, )
  0};

static const unsigned char file_146[] = {
#embed "../../rules/en/masks/everyday.yaml" suffix(, )
  0};

static const unsigned char file_147[] = {
#embed "../../rules/en/masks/fields.yaml" suffix(, )
  0};

static const unsigned char file_148[] = {
#embed "../../rules/en/masks/fight.yaml" suffix(, )
  0};

static const unsigned char file_149[] = {
#embed "../../rules/en/masks/figurative-home.yaml" suffix(, )
  0};

static const unsigned char file_150[] = {
#embed "../../rules/en/masks/figurative-trade.yaml" suffix(, )
  0};

static const unsigned char file_151[] = {
#embed "../../rules/en/masks/figurative-war.yaml" suffix(, )
  0};

static const unsigned char file_152[] = {
#embed "../../rules/en/masks/fire-people.yaml" suffix(, )
  0};

static const unsigned char file_153[] = {
#embed "../../rules/en/masks/fire.yaml" suffix(, )
  0};

static const unsigned char file_154[] = {
#embed "../../rules/en/masks/history.yaml" suffix(, )
  0};

static const unsigned char file_155[] = {
#embed "../../rules/en/masks/homely.yaml" suffix(, )
  0};

static const unsigned char file_156[] = {
#embed "../../rules/en/masks/movement.yaml" suffix(, )
  0};

static const unsigned char file_157[] = {
#embed "../../rules/en/masks/names.yaml" suffix(, )
  0};

static const unsigned char file_158[] = {
#embed "../../rules/en/masks/negation.yaml" suffix(, )
  0};

static const unsigned char file_159[] = {
#embed "../../rules/en/masks/peace.yaml" suffix(, )
  0};

static const unsigned char file_160[] = {
#embed "../../rules/en/masks/pressure.yaml" suffix(, )
  0};

static const unsigned char file_161[] = {
#embed "../../rules/en/masks/release.yaml" suffix(, )
  0};

static const unsigned char file_162[] = {
#embed "../../rules/en/masks/resumed.yaml" suffix(, )
  0};

static const unsigned char file_163[] = {
#embed "../../rules/en/masks/speeches.yaml" suffix(, )
  0};

static const unsigned char file_164[] = {
#embed "../../rules/en/masks/strike-labour.yaml" suffix(, )
  0};

static const unsigned char file_165[] = {
#embed "../../rules/en/masks/strike.yaml" suffix(, )
  0};

static const unsigned char file_166[] = {
#embed "../../rules/en/masks/talks.yaml" suffix(, )
  0};

static const unsigned char file_167[] = {
#embed "../../rules/en/masks/tension.yaml" suffix(, )
  0};

static const unsigned char file_168[] = {
#embed "../../rules/en/masks/un-topics.yaml" suffix(, )
  0};

static const unsigned char file_169[] = {
#embed "../../rules/en/masks/war.yaml" suffix(, )
  0};

static const unsigned char file_170[] = {
#embed "../../rules/en/masks/weapon-idioms.yaml" suffix(, )
  0};

static const unsigned char file_171[] = {
#embed "../../rules/en/masks/weapons.yaml" suffix(, )
  0};

static const unsigned char file_172[] = {
#embed "../../rules/en/masks/wire-names.yaml" suffix(, )
  0};

static const unsigned char file_173[] = {
#embed "../../rules/en/masks/words-of-war.yaml" suffix(, )
  0};

static const unsigned char file_174[] = {
#embed "../../rules/en/modifiers/background-sentences.yaml" suffix(, )
  0};

static const unsigned char file_175[] = {
#embed "../../rules/en/modifiers/council-topics.yaml" suffix(, )
  0};

static const unsigned char file_176[] = {
#embed "../../rules/en/modifiers/counterfactual.yaml" suffix(, )
  0};

static const unsigned char file_177[] = {
#embed "../../rules/en/modifiers/dated-background.yaml" suffix(, )
  0};

static const unsigned char file_178[] = {
#embed "../../rules/en/modifiers/degree.yaml" suffix(, )
  0};

static const unsigned char file_179[] = {
#embed "../../rules/en/modifiers/factuality.yaml" suffix(, )
  0};

static const unsigned char file_180[] = {
#embed "../../rules/en/modifiers/relatives.yaml" suffix(, )
  0};

static const unsigned char file_181[] = {
#embed "../../rules/en/modifiers/wire-background.yaml" suffix(, )
  0};

static const unsigned char file_182[] = {
#embed "../../rules/en/modifiers/wraps.yaml" suffix(, )
  0};

static const unsigned char file_183[] = {
#embed "../../rules/en/operators/again.yaml" suffix(, )
  0};

static const unsigned char file_184[] = {
#embed "../../rules/en/operators/aims.yaml" suffix(, )
  0};

static const unsigned char file_185[] = {
#embed "../../rules/en/operators/answers.yaml" suffix(, )
  0};

static const unsigned char file_186[] = {
#embed "../../rules/en/operators/aspect.yaml" suffix(, )
  0};

static const unsigned char file_187[] = {
#embed "../../rules/en/operators/assured.yaml" suffix(, )
  0};

static const unsigned char file_188[] = {
#embed "../../rules/en/operators/council.yaml" suffix(, )
  0};

static const unsigned char file_189[] = {
#embed "../../rules/en/operators/demand.yaml" suffix(, )
  0};

static const unsigned char file_190[] = {
#embed "../../rules/en/operators/doubts.yaml" suffix(, )
  0};

static const unsigned char file_191[] = {
#embed "../../rules/en/operators/endings.yaml" suffix(, )
  0};

static const unsigned char file_192[] = {
#embed "../../rules/en/operators/fronted.yaml" suffix(, )
  0};

static const unsigned char file_193[] = {
#embed "../../rules/en/operators/negation.yaml" suffix(, )
  0};

static const unsigned char file_194[] = {
#embed "../../rules/en/operators/pleas.yaml" suffix(, )
  0};

static const unsigned char file_195[] = {
#embed "../../rules/en/operators/softened.yaml" suffix(, )
  0};

static const unsigned char file_196[] = {
#embed "../../rules/en/operators/speech.yaml" suffix(, )
  0};

static const unsigned char file_197[] = {
#embed "../../rules/en/operators/subject.yaml" suffix(, )
  0};

static const unsigned char file_198[] = {
#embed "../../rules/en/operators/topic.yaml" suffix(, )
  0};

static const unsigned char file_199[] = {
#embed "../../rules/en/operators/undone.yaml" suffix(, )
  0};

static const unsigned char file_200[] = {
#embed "../../rules/en/pack.yaml" suffix(, )
  0};

static const unsigned char file_201[] = {
#embed "../../rules/en/rules/accord.yaml" suffix(, )
  0};

static const unsigned char file_202[] = {
#embed "../../rules/en/rules/bare-conditions.yaml" suffix(, )
  0};

static const unsigned char file_203[] = {
#embed "../../rules/en/rules/breadth-force.yaml" suffix(, )
  0};

static const unsigned char file_204[] = {
#embed "../../rules/en/rules/breadth-lists.yaml" suffix(, )
  0};

static const unsigned char file_205[] = {
#embed "../../rules/en/rules/chronicle-council.yaml" suffix(, )
  0};

static const unsigned char file_206[] = {
#embed "../../rules/en/rules/chronicle-field.yaml" suffix(, )
  0};

static const unsigned char file_207[] = {
#embed "../../rules/en/rules/chronicle-forum.yaml" suffix(, )
  0};

static const unsigned char file_208[] = {
#embed "../../rules/en/rules/chronicle-leans.yaml" suffix(, )
  0};

static const unsigned char file_209[] = {
#embed "../../rules/en/rules/chronicle-military.yaml" suffix(, )
  0};

static const unsigned char file_210[] = {
#embed "../../rules/en/rules/chronicle-moves.yaml" suffix(, )
  0};

static const unsigned char file_211[] = {
#embed "../../rules/en/rules/chronicle-narrative.yaml" suffix(, )
  0};

static const unsigned char file_212[] = {
#embed "../../rules/en/rules/chronicle-quarrel.yaml" suffix(, )
  0};

static const unsigned char file_213[] = {
#embed "../../rules/en/rules/chronicle-rule.yaml" suffix(, )
  0};

static const unsigned char file_214[] = {
#embed "../../rules/en/rules/chronicle-settlement.yaml" suffix(, )
  0};

static const unsigned char file_215[] = {
#embed "../../rules/en/rules/concessions-more.yaml" suffix(, )
  0};

static const unsigned char file_216[] = {
#embed "../../rules/en/rules/council-manners.yaml" suffix(, )
  0};

static const unsigned char file_217[] = {
#embed "../../rules/en/rules/council-voice.yaml" suffix(, )
  0};

static const unsigned char file_218[] = {
#embed "../../rules/en/rules/dispatches-kind.yaml" suffix(, )
  0};

static const unsigned char file_219[] = {
#embed "../../rules/en/rules/dispatches-war.yaml" suffix(, )
  0};

static const unsigned char file_220[] = {
#embed "../../rules/en/rules/dispatches.yaml" suffix(, )
  0};

static const unsigned char file_221[] = {
#embed "../../rules/en/rules/ellipsis.yaml" suffix(, )
  0};

static const unsigned char file_222[] = {
#embed "../../rules/en/rules/euphemism.yaml" suffix(, )
  0};

static const unsigned char file_223[] = {
#embed "../../rules/en/rules/force-and-bargains.yaml" suffix(, )
  0};

static const unsigned char file_224[] = {
#embed "../../rules/en/rules/force-and-duress.yaml" suffix(, )
  0};

static const unsigned char file_225[] = {
#embed "../../rules/en/rules/goodwill.yaml" suffix(, )
  0};

static const unsigned char file_226[] = {
#embed "../../rules/en/rules/hard-words.yaml" suffix(, )
  0};

static const unsigned char file_227[] = {
#embed "../../rules/en/rules/headlines.yaml" suffix(, )
  0};

static const unsigned char file_228[] = {
#embed "../../rules/en/rules/home.yaml" suffix(, )
  0};

static const unsigned char file_229[] = {
#embed "../../rules/en/rules/idiom-turns.yaml" suffix(, )
  0};

static const unsigned char file_230[] = {
#embed "../../rules/en/rules/lost-and-received.yaml" suffix(, )
  0};

static const unsigned char file_231[] = {
#embed "../../rules/en/rules/moves-diplomacy.yaml" suffix(, )
  0};

static const unsigned char file_232[] = {
#embed "../../rules/en/rules/nominals.yaml" suffix(, )
  0};

static const unsigned char file_233[] = {
#embed "../../rules/en/rules/orders-bans.yaml" suffix(, )
  0};

static const unsigned char file_234[] = {
#embed "../../rules/en/rules/plain-claims.yaml" suffix(, )
  0};

static const unsigned char file_235[] = {
#embed "../../rules/en/rules/plain-force.yaml" suffix(, )
  0};

static const unsigned char file_236[] = {
#embed "../../rules/en/rules/plain-signs.yaml" suffix(, )
  0};

static const unsigned char file_237[] = {
#embed "../../rules/en/rules/plain-turns.yaml" suffix(, )
  0};

static const unsigned char file_238[] = {
#embed "../../rules/en/rules/plain-words.yaml" suffix(, )
  0};

static const unsigned char file_239[] = {
#embed "../../rules/en/rules/polemics-council.yaml" suffix(, )
  0};

static const unsigned char file_240[] = {
#embed "../../rules/en/rules/polemics-plain.yaml" suffix(, )
  0};

static const unsigned char file_241[] = {
#embed "../../rules/en/rules/polemics-rebuttal.yaml" suffix(, )
  0};

static const unsigned char file_242[] = {
#embed "../../rules/en/rules/polemics.yaml" suffix(, )
  0};

static const unsigned char file_243[] = {
#embed "../../rules/en/rules/promises.yaml" suffix(, )
  0};

static const unsigned char file_244[] = {
#embed "../../rules/en/rules/quarrels.yaml" suffix(, )
  0};

static const unsigned char file_245[] = {
#embed "../../rules/en/rules/relief.yaml" suffix(, )
  0};

static const unsigned char file_246[] = {
#embed "../../rules/en/rules/renounced.yaml" suffix(, )
  0};

static const unsigned char file_247[] = {
#embed "../../rules/en/rules/said-reproach.yaml" suffix(, )
  0};

static const unsigned char file_248[] = {
#embed "../../rules/en/rules/scenes.yaml" suffix(, )
  0};

static const unsigned char file_249[] = {
#embed "../../rules/en/rules/scorned.yaml" suffix(, )
  0};

static const unsigned char file_250[] = {
#embed "../../rules/en/rules/setting.yaml" suffix(, )
  0};

static const unsigned char file_251[] = {
#embed "../../rules/en/rules/stance.yaml" suffix(, )
  0};

static const unsigned char file_252[] = {
#embed "../../rules/en/rules/steps-plain.yaml" suffix(, )
  0};

static const unsigned char file_253[] = {
#embed "../../rules/en/rules/streets-and-courts.yaml" suffix(, )
  0};

static const unsigned char file_254[] = {
#embed "../../rules/en/rules/un-abuses.yaml" suffix(, )
  0};

static const unsigned char file_255[] = {
#embed "../../rules/en/rules/un-concern.yaml" suffix(, )
  0};

static const unsigned char file_256[] = {
#embed "../../rules/en/rules/un-cooperation.yaml" suffix(, )
  0};

static const unsigned char file_257[] = {
#embed "../../rules/en/rules/un-documents.yaml" suffix(, )
  0};

static const unsigned char file_258[] = {
#embed "../../rules/en/rules/un-remedy.yaml" suffix(, )
  0};

static const unsigned char file_259[] = {
#embed "../../rules/en/rules/un-reports.yaml" suffix(, )
  0};

static const unsigned char file_260[] = {
#embed "../../rules/en/rules/un-weak.yaml" suffix(, )
  0};

static const unsigned char file_261[] = {
#embed "../../rules/en/rules/undone-later.yaml" suffix(, )
  0};

static const unsigned char file_262[] = {
#embed "../../rules/en/rules/veiled-words.yaml" suffix(, )
  0};

static const unsigned char file_263[] = {
#embed "../../rules/en/rules/verbs-names.yaml" suffix(, )
  0};

static const unsigned char file_264[] = {
#embed "../../rules/en/rules/verbs-states.yaml" suffix(, )
  0};

static const unsigned char file_265[] = {
#embed "../../rules/en/rules/voice-amends.yaml" suffix(, )
  0};

static const unsigned char file_266[] = {
#embed "../../rules/en/rules/voice-interplay.yaml" suffix(, )
  0};

static const unsigned char file_267[] = {
#embed "../../rules/en/rules/voice-promises.yaml" suffix(, )
  0};

static const unsigned char file_268[] = {
#embed "../../rules/en/rules/voice-refusals.yaml" suffix(, )
  0};

static const unsigned char file_269[] = {
#embed "../../rules/en/rules/voice-reproof.yaml" suffix(, )
  0};

static const unsigned char file_270[] = {
#embed "../../rules/en/rules/voice-requests.yaml" suffix(, )
  0};

static const unsigned char file_271[] = {
#embed "../../rules/en/rules/voice-un-kind.yaml" suffix(, )
  0};

static const unsigned char file_272[] = {
#embed "../../rules/en/rules/voice-un.yaml" suffix(, )
  0};

static const unsigned char file_273[] = {
#embed "../../rules/en/rules/wanted-and-again.yaml" suffix(, )
  0};

static const unsigned char file_274[] = {
#embed "../../rules/en/rules/whole-articles.yaml" suffix(, )
  0};

static const unsigned char file_275[] = {
#embed "../../rules/en/rules/wire-frames.yaml" suffix(, )
  0};

static const unsigned char file_276[] = {
#embed "../../rules/en/rules/wire-mends.yaml" suffix(, )
  0};

static const unsigned char file_277[] = {
#embed "../../rules/en/rules/wire-steps.yaml" suffix(, )
  0};

static const unsigned char file_278[] = {
#embed "../../rules/en/rules/wire-weak.yaml" suffix(, )
  0};

static const unsigned char file_279[] = {
#embed "../../rules/en/terms-acts.yaml" suffix(, )
  0};

static const unsigned char file_280[] = {
#embed "../../rules/en/terms-c.yaml" suffix(, )
  0};

static const unsigned char file_281[] = {
#embed "../../rules/en/terms-d.yaml" suffix(, )
  0};

static const unsigned char file_282[] = {
#embed "../../rules/en/terms-hard.yaml" suffix(, )
  0};

static const unsigned char file_283[] = {
#embed "../../rules/en/terms-w.yaml" suffix(, )
  0};

static const unsigned char file_284[] = {
#embed "../../rules/en/tests/accord.yaml" suffix(, )
  0};

static const unsigned char file_285[] = {
#embed "../../rules/en/tests/aims.yaml" suffix(, )
  0};

static const unsigned char file_286[] = {
#embed "../../rules/en/tests/at-home.yaml" suffix(, )
  0};

static const unsigned char file_287[] = {
#embed "../../rules/en/tests/attribution-constructions.yaml" suffix(, )
  0};

static const unsigned char file_288[] = {
#embed "../../rules/en/tests/attribution-fresh.yaml" suffix(, )
  0};

static const unsigned char file_289[] = {
#embed "../../rules/en/tests/attribution-headlines.yaml" suffix(, )
  0};

static const unsigned char file_290[] = {
#embed "../../rules/en/tests/attribution-heads.yaml" suffix(, )
  0};

static const unsigned char file_291[] = {
#embed "../../rules/en/tests/attribution-joints.yaml" suffix(, )
  0};

static const unsigned char file_292[] = {
#embed "../../rules/en/tests/attribution-objects.yaml" suffix(, )
  0};

static const unsigned char file_293[] = {
#embed "../../rules/en/tests/attribution-onlookers.yaml" suffix(, )
  0};

static const unsigned char file_294[] = {
#embed "../../rules/en/tests/attribution-origins.yaml" suffix(, )
  0};

static const unsigned char file_295[] = {
#embed "../../rules/en/tests/attribution-participles.yaml" suffix(, )
  0};

static const unsigned char file_296[] = {
#embed "../../rules/en/tests/attribution-passives.yaml" suffix(, )
  0};

static const unsigned char file_297[] = {
#embed "../../rules/en/tests/attribution-relatives.yaml" suffix(, )
  0};

static const unsigned char file_298[] = {
#embed "../../rules/en/tests/attribution-strangers.yaml" suffix(, )
  0};

static const unsigned char file_299[] = {
#embed "../../rules/en/tests/attribution-tellers.yaml" suffix(, )
  0};

static const unsigned char file_300[] = {
#embed "../../rules/en/tests/attribution-unreal.yaml" suffix(, )
  0};

static const unsigned char file_301[] = {
#embed "../../rules/en/tests/attribution-verbs.yaml" suffix(, )
  0};

static const unsigned char file_302[] = {
#embed "../../rules/en/tests/attribution.yaml" suffix(, )
  0};

static const unsigned char file_303[] = {
#embed "../../rules/en/tests/background-sentences.yaml" suffix(, )
  0};

static const unsigned char file_304[] = {
#embed "../../rules/en/tests/behind-the-news.yaml" suffix(, )
  0};

static const unsigned char file_305[] = {
#embed "../../rules/en/tests/bodies.yaml" suffix(, )
  0};

static const unsigned char file_306[] = {
#embed "../../rules/en/tests/breadth-confrontation.yaml" suffix(, )
  0};

static const unsigned char file_307[] = {
#embed "../../rules/en/tests/breadth-cooperation.yaml" suffix(, )
  0};

static const unsigned char file_308[] = {
#embed "../../rules/en/tests/compounds-and-agents.yaml" suffix(, )
  0};

static const unsigned char file_309[] = {
#embed "../../rules/en/tests/council-speech.yaml" suffix(, )
  0};

static const unsigned char file_310[] = {
#embed "../../rules/en/tests/dated-background.yaml" suffix(, )
  0};

static const unsigned char file_311[] = {
#embed "../../rules/en/tests/deeds-hard.yaml" suffix(, )
  0};

static const unsigned char file_312[] = {
#embed "../../rules/en/tests/deeds-kind.yaml" suffix(, )
  0};

static const unsigned char file_313[] = {
#embed "../../rules/en/tests/deeds-plain-kind.yaml" suffix(, )
  0};

static const unsigned char file_314[] = {
#embed "../../rules/en/tests/dispatches-fresh.yaml" suffix(, )
  0};

static const unsigned char file_315[] = {
#embed "../../rules/en/tests/dispatches-nameless.yaml" suffix(, )
  0};

static const unsigned char file_316[] = {
#embed "../../rules/en/tests/dispatches-war.yaml" suffix(, )
  0};

static const unsigned char file_317[] = {
#embed "../../rules/en/tests/false-alarms-business.yaml" suffix(, )
  0};

static const unsigned char file_318[] = {
#embed "../../rules/en/tests/false-alarms-courts.yaml" suffix(, )
  0};

static const unsigned char file_319[] = {
#embed "../../rules/en/tests/false-alarms-culture.yaml" suffix(, )
  0};

static const unsigned char file_320[] = {
#embed "../../rules/en/tests/false-alarms-fresh.yaml" suffix(, )
  0};

static const unsigned char file_321[] = {
#embed "../../rules/en/tests/false-alarms-labour.yaml" suffix(, )
  0};

static const unsigned char file_322[] = {
#embed "../../rules/en/tests/false-alarms-nature.yaml" suffix(, )
  0};

static const unsigned char file_323[] = {
#embed "../../rules/en/tests/false-alarms-plain.yaml" suffix(, )
  0};

static const unsigned char file_324[] = {
#embed "../../rules/en/tests/false-alarms-science.yaml" suffix(, )
  0};

static const unsigned char file_325[] = {
#embed "../../rules/en/tests/false-alarms-sport.yaml" suffix(, )
  0};

static const unsigned char file_326[] = {
#embed "../../rules/en/tests/false-alarms-wire.yaml" suffix(, )
  0};

static const unsigned char file_327[] = {
#embed "../../rules/en/tests/fields.yaml" suffix(, )
  0};

static const unsigned char file_328[] = {
#embed "../../rules/en/tests/figurative-home.yaml" suffix(, )
  0};

static const unsigned char file_329[] = {
#embed "../../rules/en/tests/force-and-duress.yaml" suffix(, )
  0};

static const unsigned char file_330[] = {
#embed "../../rules/en/tests/force-dispatches.yaml" suffix(, )
  0};

static const unsigned char file_331[] = {
#embed "../../rules/en/tests/force-near-misses.yaml" suffix(, )
  0};

static const unsigned char file_332[] = {
#embed "../../rules/en/tests/force-plain.yaml" suffix(, )
  0};

static const unsigned char file_333[] = {
#embed "../../rules/en/tests/force-steps.yaml" suffix(, )
  0};

static const unsigned char file_334[] = {
#embed "../../rules/en/tests/fronted.yaml" suffix(, )
  0};

static const unsigned char file_335[] = {
#embed "../../rules/en/tests/grammar-plain.yaml" suffix(, )
  0};

static const unsigned char file_336[] = {
#embed "../../rules/en/tests/headlines-reduced.yaml" suffix(, )
  0};

static const unsigned char file_337[] = {
#embed "../../rules/en/tests/headlines.yaml" suffix(, )
  0};

static const unsigned char file_338[] = {
#embed "../../rules/en/tests/imagined.yaml" suffix(, )
  0};

static const unsigned char file_339[] = {
#embed "../../rules/en/tests/infinitive-joints.yaml" suffix(, )
  0};

static const unsigned char file_340[] = {
#embed "../../rules/en/tests/inverted.yaml" suffix(, )
  0};

static const unsigned char file_341[] = {
#embed "../../rules/en/tests/minimal-pairs-modifiers.yaml" suffix(, )
  0};

static const unsigned char file_342[] = {
#embed "../../rules/en/tests/minimal-pairs-operators.yaml" suffix(, )
  0};

static const unsigned char file_343[] = {
#embed "../../rules/en/tests/minimal-pairs-plain.yaml" suffix(, )
  0};

static const unsigned char file_344[] = {
#embed "../../rules/en/tests/minimal-pairs-register.yaml" suffix(, )
  0};

static const unsigned char file_345[] = {
#embed "../../rules/en/tests/near-misses.yaml" suffix(, )
  0};

static const unsigned char file_346[] = {
#embed "../../rules/en/tests/negated-events.yaml" suffix(, )
  0};

static const unsigned char file_347[] = {
#embed "../../rules/en/tests/offers-and-takings-back.yaml" suffix(, )
  0};

static const unsigned char file_348[] = {
#embed "../../rules/en/tests/participles.yaml" suffix(, )
  0};

static const unsigned char file_349[] = {
#embed "../../rules/en/tests/plain-claims.yaml" suffix(, )
  0};

static const unsigned char file_350[] = {
#embed "../../rules/en/tests/plain-fresh.yaml" suffix(, )
  0};

static const unsigned char file_351[] = {
#embed "../../rules/en/tests/plain-signs.yaml" suffix(, )
  0};

static const unsigned char file_352[] = {
#embed "../../rules/en/tests/plain-turns.yaml" suffix(, )
  0};

static const unsigned char file_353[] = {
#embed "../../rules/en/tests/pronouns-and-joints.yaml" suffix(, )
  0};

static const unsigned char file_354[] = {
#embed "../../rules/en/tests/quarrels.yaml" suffix(, )
  0};

static const unsigned char file_355[] = {
#embed "../../rules/en/tests/relatives-plain.yaml" suffix(, )
  0};

static const unsigned char file_356[] = {
#embed "../../rules/en/tests/relief.yaml" suffix(, )
  0};

static const unsigned char file_357[] = {
#embed "../../rules/en/tests/renounced.yaml" suffix(, )
  0};

static const unsigned char file_358[] = {
#embed "../../rules/en/tests/retold.yaml" suffix(, )
  0};

static const unsigned char file_359[] = {
#embed "../../rules/en/tests/scenes-and-steps.yaml" suffix(, )
  0};

static const unsigned char file_360[] = {
#embed "../../rules/en/tests/scorned.yaml" suffix(, )
  0};

static const unsigned char file_361[] = {
#embed "../../rules/en/tests/second-verbs.yaml" suffix(, )
  0};

static const unsigned char file_362[] = {
#embed "../../rules/en/tests/streets-and-courts.yaml" suffix(, )
  0};

static const unsigned char file_363[] = {
#embed "../../rules/en/tests/time-and-relatives.yaml" suffix(, )
  0};

static const unsigned char file_364[] = {
#embed "../../rules/en/tests/told-conditions.yaml" suffix(, )
  0};

static const unsigned char file_365[] = {
#embed "../../rules/en/tests/turned-clauses.yaml" suffix(, )
  0};

static const unsigned char file_366[] = {
#embed "../../rules/en/tests/turned-gaps.yaml" suffix(, )
  0};

static const unsigned char file_367[] = {
#embed "../../rules/en/tests/turned-infinitives.yaml" suffix(, )
  0};

static const unsigned char file_368[] = {
#embed "../../rules/en/tests/un-reports.yaml" suffix(, )
  0};

static const unsigned char file_369[] = {
#embed "../../rules/en/tests/undone-later.yaml" suffix(, )
  0};

static const unsigned char file_370[] = {
#embed "../../rules/en/tests/undone.yaml" suffix(, )
  0};

static const unsigned char file_371[] = {
#embed "../../rules/en/tests/verbs-names.yaml" suffix(, )
  0};

static const unsigned char file_372[] = {
#embed "../../rules/en/tests/voice-words.yaml" suffix(, )
  0};

static const unsigned char file_373[] = {
#embed "../../rules/en/tests/wanted-and-again.yaml" suffix(, )
  0};

static const unsigned char file_374[] = {
#embed "../../rules/en/tests/warned-against.yaml" suffix(, )
  0};

static const unsigned char file_375[] = {
#embed "../../rules/en/tests/whole-articles.yaml" suffix(, )
  0};

static const unsigned char file_376[] = {
#embed "../../rules/en/tests/wire-cooperation.yaml" suffix(, )
  0};

static const unsigned char file_377[] = {
#embed "../../rules/en/tests/wire-hard-deeds.yaml" suffix(, )
  0};

static const unsigned char file_378[] = {
#embed "../../rules/en/tests/wire-hard-words.yaml" suffix(, )
  0};

static const unsigned char file_379[] = {
#embed "../../rules/en/tests/wire-kind-deeds.yaml" suffix(, )
  0};

static const unsigned char file_380[] = {
#embed "../../rules/en/tests/wire-kind-words.yaml" suffix(, )
  0};

static const unsigned char file_381[] = {
#embed "../../rules/en/tests/wire-plain-hard-dispatches.yaml" suffix(, )
  0};

static const unsigned char file_382[] = {
#embed "../../rules/en/tests/wire-plain-hard-verbs.yaml" suffix(, )
  0};

static const unsigned char file_383[] = {
#embed "../../rules/en/tests/wire-plain-kind-dispatches.yaml" suffix(, )
  0};

static const unsigned char file_384[] = {
#embed "../../rules/en/tests/wire-plain-kind-verbs.yaml" suffix(, )
  0};

static const unsigned char file_385[] = {
#embed "../../rules/en/tests/wire-pressure.yaml" suffix(, )
  0};

static const unsigned char file_386[] = {
#embed "../../rules/en/tests/wraps.yaml" suffix(, )
  0};

static const unsigned char file_387[] = {
#embed "../../rules/en/zones.yaml" suffix(, )
  0};

static const unsigned char file_388[] = {
#embed "../../rules/schema/pack.schema.json" suffix(, )
  0};

static const cpack_file files[] = {
  {"docs/result.schema.json", file_0, sizeof file_0 - 1},
  {"rules/en/actors/generic.tsv", file_1, sizeof file_1 - 1},
  {"rules/en/actors/groups.tsv", file_2, sizeof file_2 - 1},
  {"rules/en/actors/leaders.tsv", file_3, sizeof file_3 - 1},
  {"rules/en/actors/organisations.tsv", file_4, sizeof file_4 - 1},
  {"rules/en/actors/states.tsv", file_5, sizeof file_5 - 1},
  {"rules/en/classes.yaml", file_6, sizeof file_6 - 1},
  {"rules/en/clauses-onlookers.yaml", file_7, sizeof file_7 - 1},
  {"rules/en/clauses.yaml", file_8, sizeof file_8 - 1},
  {"rules/en/gate-breadth.yaml", file_9, sizeof file_9 - 1},
  {"rules/en/gate-business.yaml", file_10, sizeof file_10 - 1},
  {"rules/en/gate-chronicle.yaml", file_11, sizeof file_11 - 1},
  {"rules/en/gate-deeds.yaml", file_12, sizeof file_12 - 1},
  {"rules/en/gate-domains.yaml", file_13, sizeof file_13 - 1},
  {"rules/en/gate-fields.yaml", file_14, sizeof file_14 - 1},
  {"rules/en/gate-names.yaml", file_15, sizeof file_15 - 1},
  {"rules/en/gate-pages-breadth.yaml", file_16, sizeof file_16 - 1},
  {"rules/en/gate-pages.yaml", file_17, sizeof file_17 - 1},
  {"rules/en/gate-peoples.yaml", file_18, sizeof file_18 - 1},
  {"rules/en/gate-politics.yaml", file_19, sizeof file_19 - 1},
  {"rules/en/gate-reports.yaml", file_20, sizeof file_20 - 1},
  {"rules/en/gate-theatres.yaml", file_21, sizeof file_21 - 1},
  {"rules/en/gate-town-halls.yaml", file_22, sizeof file_22 - 1},
  {"rules/en/gate-violence.yaml", file_23, sizeof file_23 - 1},
  {"rules/en/gate-wire.yaml", file_24, sizeof file_24 - 1},
  {"rules/en/gate.yaml", file_25, sizeof file_25 - 1},
  {"rules/en/lexemes.yaml", file_26, sizeof file_26 - 1},
  {"rules/en/lexicons/bodies.yaml", file_27, sizeof file_27 - 1},
  {"rules/en/lexicons/breadth-deeds.yaml", file_28, sizeof file_28 - 1},
  {"rules/en/lexicons/breadth-words.yaml", file_29, sizeof file_29 - 1},
  {"rules/en/lexicons/c-accuse-rules.yaml", file_30, sizeof file_30 - 1},
  {"rules/en/lexicons/c-accuse.yaml", file_31, sizeof file_31 - 1},
  {"rules/en/lexicons/c-attack-fighting.yaml", file_32, sizeof file_32 - 1},
  {"rules/en/lexicons/c-attack-nouns.yaml", file_33, sizeof file_33 - 1},
  {"rules/en/lexicons/c-attack-rules.yaml", file_34, sizeof file_34 - 1},
  {"rules/en/lexicons/c-attack-toll.yaml", file_35, sizeof file_35 - 1},
  {"rules/en/lexicons/c-attack.yaml", file_36, sizeof file_36 - 1},
  {"rules/en/lexicons/c-breakdown-rules.yaml", file_37, sizeof file_37 - 1},
  {"rules/en/lexicons/c-breakdown.yaml", file_38, sizeof file_38 - 1},
  {"rules/en/lexicons/c-coerce-people.yaml", file_39, sizeof file_39 - 1},
  {"rules/en/lexicons/c-coerce-repression.yaml", file_40, sizeof file_40 - 1},
  {"rules/en/lexicons/c-coerce-rules.yaml", file_41, sizeof file_41 - 1},
  {"rules/en/lexicons/c-coerce.yaml", file_42, sizeof file_42 - 1},
  {"rules/en/lexicons/c-condition.yaml", file_43, sizeof file_43 - 1},
  {"rules/en/lexicons/c-demand.yaml", file_44, sizeof file_44 - 1},
  {"rules/en/lexicons/c-deny.yaml", file_45, sizeof file_45 - 1},
  {"rules/en/lexicons/c-mobilise-rules.yaml", file_46, sizeof file_46 - 1},
  {"rules/en/lexicons/c-mobilise.yaml", file_47, sizeof file_47 - 1},
  {"rules/en/lexicons/c-redline.yaml", file_48, sizeof file_48 - 1},
  {"rules/en/lexicons/c-reject-rules.yaml", file_49, sizeof file_49 - 1},
  {"rules/en/lexicons/c-reject.yaml", file_50, sizeof file_50 - 1},
  {"rules/en/lexicons/c-sanction-rules.yaml", file_51, sizeof file_51 - 1},
  {"rules/en/lexicons/c-sanction.yaml", file_52, sizeof file_52 - 1},
  {"rules/en/lexicons/c-tension-rules.yaml", file_53, sizeof file_53 - 1},
  {"rules/en/lexicons/c-tension.yaml", file_54, sizeof file_54 - 1},
  {"rules/en/lexicons/c-threat-rules.yaml", file_55, sizeof file_55 - 1},
  {"rules/en/lexicons/c-threat.yaml", file_56, sizeof file_56 - 1},
  {"rules/en/lexicons/c-warn.yaml", file_57, sizeof file_57 - 1},
  {"rules/en/lexicons/chronicle-words.yaml", file_58, sizeof file_58 - 1},
  {"rules/en/lexicons/council-reproach.yaml", file_59, sizeof file_59 - 1},
  {"rules/en/lexicons/d-agree-acts.yaml", file_60, sizeof file_60 - 1},
  {"rules/en/lexicons/d-agree-settle.yaml", file_61, sizeof file_61 - 1},
  {"rules/en/lexicons/d-agree.yaml", file_62, sizeof file_62 - 1},
  {"rules/en/lexicons/d-aid-acts.yaml", file_63, sizeof file_63 - 1},
  {"rules/en/lexicons/d-aid.yaml", file_64, sizeof file_64 - 1},
  {"rules/en/lexicons/d-appeal.yaml", file_65, sizeof file_65 - 1},
  {"rules/en/lexicons/d-calm.yaml", file_66, sizeof file_66 - 1},
  {"rules/en/lexicons/d-ceasefire.yaml", file_67, sizeof file_67 - 1},
  {"rules/en/lexicons/d-concede-acts.yaml", file_68, sizeof file_68 - 1},
  {"rules/en/lexicons/d-concede.yaml", file_69, sizeof file_69 - 1},
  {"rules/en/lexicons/d-cooperate-acts.yaml", file_70, sizeof file_70 - 1},
  {"rules/en/lexicons/d-cooperate.yaml", file_71, sizeof file_71 - 1},
  {"rules/en/lexicons/d-mediate-acts.yaml", file_72, sizeof file_72 - 1},
  {"rules/en/lexicons/d-mediate.yaml", file_73, sizeof file_73 - 1},
  {"rules/en/lexicons/d-positive-support.yaml", file_74, sizeof file_74 - 1},
  {"rules/en/lexicons/d-positive.yaml", file_75, sizeof file_75 - 1},
  {"rules/en/lexicons/d-release.yaml", file_76, sizeof file_76 - 1},
  {"rules/en/lexicons/d-restraint.yaml", file_77, sizeof file_77 - 1},
  {"rules/en/lexicons/d-talks-acts.yaml", file_78, sizeof file_78 - 1},
  {"rules/en/lexicons/d-talks-contact-acts.yaml", file_79, sizeof file_79 - 1},
  {"rules/en/lexicons/d-talks-contact.yaml", file_80, sizeof file_80 - 1},
  {"rules/en/lexicons/d-talks.yaml", file_81, sizeof file_81 - 1},
  {"rules/en/lexicons/d-willing-offers.yaml", file_82, sizeof file_82 - 1},
  {"rules/en/lexicons/d-willing.yaml", file_83, sizeof file_83 - 1},
  {"rules/en/lexicons/d-withdraw-acts.yaml", file_84, sizeof file_84 - 1},
  {"rules/en/lexicons/d-withdraw.yaml", file_85, sizeof file_85 - 1},
  {"rules/en/lexicons/deeds-amends.yaml", file_86, sizeof file_86 - 1},
  {"rules/en/lexicons/deeds-arms.yaml", file_87, sizeof file_87 - 1},
  {"rules/en/lexicons/deeds-calm.yaml", file_88, sizeof file_88 - 1},
  {"rules/en/lexicons/deeds-contact.yaml", file_89, sizeof file_89 - 1},
  {"rules/en/lexicons/deeds-restraint.yaml", file_90, sizeof file_90 - 1},
  {"rules/en/lexicons/deeds-together.yaml", file_91, sizeof file_91 - 1},
  {"rules/en/lexicons/dispatch-words.yaml", file_92, sizeof file_92 - 1},
  {"rules/en/lexicons/force-conditions.yaml", file_93, sizeof file_93 - 1},
  {"rules/en/lexicons/force-deeds.yaml", file_94, sizeof file_94 - 1},
  {"rules/en/lexicons/force-headlines.yaml", file_95, sizeof file_95 - 1},
  {"rules/en/lexicons/force-words.yaml", file_96, sizeof file_96 - 1},
  {"rules/en/lexicons/idiom-accord.yaml", file_97, sizeof file_97 - 1},
  {"rules/en/lexicons/idiom-amends.yaml", file_98, sizeof file_98 - 1},
  {"rules/en/lexicons/idiom-contact.yaml", file_99, sizeof file_99 - 1},
  {"rules/en/lexicons/idiom-force.yaml", file_100, sizeof file_100 - 1},
  {"rules/en/lexicons/idiom-menace.yaml", file_101, sizeof file_101 - 1},
  {"rules/en/lexicons/idiom-refusal.yaml", file_102, sizeof file_102 - 1},
  {"rules/en/lexicons/idiom-relief.yaml", file_103, sizeof file_103 - 1},
  {"rules/en/lexicons/idiom-rupture.yaml", file_104, sizeof file_104 - 1},
  {"rules/en/lexicons/plain-force.yaml", file_105, sizeof file_105 - 1},
  {"rules/en/lexicons/plain-gifts.yaml", file_106, sizeof file_106 - 1},
  {"rules/en/lexicons/plain-reproach.yaml", file_107, sizeof file_107 - 1},
  {"rules/en/lexicons/plain-ties.yaml", file_108, sizeof file_108 - 1},
  {"rules/en/lexicons/plain-yield.yaml", file_109, sizeof file_109 - 1},
  {"rules/en/lexicons/polemic-words.yaml", file_110, sizeof file_110 - 1},
  {"rules/en/lexicons/setting-want.yaml", file_111, sizeof file_111 - 1},
  {"rules/en/lexicons/un-harm.yaml", file_112, sizeof file_112 - 1},
  {"rules/en/lexicons/un-words.yaml", file_113, sizeof file_113 - 1},
  {"rules/en/lexicons/verbs-hard.yaml", file_114, sizeof file_114 - 1},
  {"rules/en/lexicons/verbs-kind.yaml", file_115, sizeof file_115 - 1},
  {"rules/en/lexicons/verbs-states.yaml", file_116, sizeof file_116 - 1},
  {"rules/en/lexicons/voice-reproach.yaml", file_117, sizeof file_117 - 1},
  {"rules/en/lexicons/wire-agree.yaml", file_118, sizeof file_118 - 1},
  {"rules/en/lexicons/wire-aid.yaml", file_119, sizeof file_119 - 1},
  {"rules/en/lexicons/wire-backing.yaml", file_120, sizeof file_120 - 1},
  {"rules/en/lexicons/wire-breach.yaml", file_121, sizeof file_121 - 1},
  {"rules/en/lexicons/wire-coerce.yaml", file_122, sizeof file_122 - 1},
  {"rules/en/lexicons/wire-contact.yaml", file_123, sizeof file_123 - 1},
  {"rules/en/lexicons/wire-cooperation.yaml", file_124, sizeof file_124 - 1},
  {"rules/en/lexicons/wire-defiance.yaml", file_125, sizeof file_125 - 1},
  {"rules/en/lexicons/wire-gifts.yaml", file_126, sizeof file_126 - 1},
  {"rules/en/lexicons/wire-goodwill.yaml", file_127, sizeof file_127 - 1},
  {"rules/en/lexicons/wire-lifted.yaml", file_128, sizeof file_128 - 1},
  {"rules/en/lexicons/wire-mercy.yaml", file_129, sizeof file_129 - 1},
  {"rules/en/lexicons/wire-pressure.yaml", file_130, sizeof file_130 - 1},
  {"rules/en/lexicons/wire-refusal.yaml", file_131, sizeof file_131 - 1},
  {"rules/en/lexicons/wire-relief.yaml", file_132, sizeof file_132 - 1},
  {"rules/en/lexicons/wire-reproach.yaml", file_133, sizeof file_133 - 1},
  {"rules/en/lexicons/wire-scorn.yaml", file_134, sizeof file_134 - 1},
  {"rules/en/lexicons/wire-together.yaml", file_135, sizeof file_135 - 1},
  {"rules/en/lexicons/wire-yield.yaml", file_136, sizeof file_136 - 1},
  {"rules/en/lexicons/words-cooperation.yaml", file_137, sizeof file_137 - 1},
  {"rules/en/masks/at-home.yaml", file_138, sizeof file_138 - 1},
  {"rules/en/masks/attack.yaml", file_139, sizeof file_139 - 1},
  {"rules/en/masks/battle.yaml", file_140, sizeof file_140 - 1},
  {"rules/en/masks/brink.yaml", file_141, sizeof file_141 - 1},
  {"rules/en/masks/business-deals.yaml", file_142, sizeof file_142 - 1},
  {"rules/en/masks/chronicle.yaml", file_143, sizeof file_143 - 1},
  {"rules/en/masks/courts.yaml", file_144, sizeof file_144 - 1},
  {"rules/en/masks/domains.yaml", file_145, sizeof file_145 - 1},
  {"rules/en/masks/everyday.yaml", file_146, sizeof file_146 - 1},
  {"rules/en/masks/fields.yaml", file_147, sizeof file_147 - 1},
  {"rules/en/masks/fight.yaml", file_148, sizeof file_148 - 1},
  {"rules/en/masks/figurative-home.yaml", file_149, sizeof file_149 - 1},
  {"rules/en/masks/figurative-trade.yaml", file_150, sizeof file_150 - 1},
  {"rules/en/masks/figurative-war.yaml", file_151, sizeof file_151 - 1},
  {"rules/en/masks/fire-people.yaml", file_152, sizeof file_152 - 1},
  {"rules/en/masks/fire.yaml", file_153, sizeof file_153 - 1},
  {"rules/en/masks/history.yaml", file_154, sizeof file_154 - 1},
  {"rules/en/masks/homely.yaml", file_155, sizeof file_155 - 1},
  {"rules/en/masks/movement.yaml", file_156, sizeof file_156 - 1},
  {"rules/en/masks/names.yaml", file_157, sizeof file_157 - 1},
  {"rules/en/masks/negation.yaml", file_158, sizeof file_158 - 1},
  {"rules/en/masks/peace.yaml", file_159, sizeof file_159 - 1},
  {"rules/en/masks/pressure.yaml", file_160, sizeof file_160 - 1},
  {"rules/en/masks/release.yaml", file_161, sizeof file_161 - 1},
  {"rules/en/masks/resumed.yaml", file_162, sizeof file_162 - 1},
  {"rules/en/masks/speeches.yaml", file_163, sizeof file_163 - 1},
  {"rules/en/masks/strike-labour.yaml", file_164, sizeof file_164 - 1},
  {"rules/en/masks/strike.yaml", file_165, sizeof file_165 - 1},
  {"rules/en/masks/talks.yaml", file_166, sizeof file_166 - 1},
  {"rules/en/masks/tension.yaml", file_167, sizeof file_167 - 1},
  {"rules/en/masks/un-topics.yaml", file_168, sizeof file_168 - 1},
  {"rules/en/masks/war.yaml", file_169, sizeof file_169 - 1},
  {"rules/en/masks/weapon-idioms.yaml", file_170, sizeof file_170 - 1},
  {"rules/en/masks/weapons.yaml", file_171, sizeof file_171 - 1},
  {"rules/en/masks/wire-names.yaml", file_172, sizeof file_172 - 1},
  {"rules/en/masks/words-of-war.yaml", file_173, sizeof file_173 - 1},
  {"rules/en/modifiers/background-sentences.yaml", file_174, sizeof file_174 - 1},
  {"rules/en/modifiers/council-topics.yaml", file_175, sizeof file_175 - 1},
  {"rules/en/modifiers/counterfactual.yaml", file_176, sizeof file_176 - 1},
  {"rules/en/modifiers/dated-background.yaml", file_177, sizeof file_177 - 1},
  {"rules/en/modifiers/degree.yaml", file_178, sizeof file_178 - 1},
  {"rules/en/modifiers/factuality.yaml", file_179, sizeof file_179 - 1},
  {"rules/en/modifiers/relatives.yaml", file_180, sizeof file_180 - 1},
  {"rules/en/modifiers/wire-background.yaml", file_181, sizeof file_181 - 1},
  {"rules/en/modifiers/wraps.yaml", file_182, sizeof file_182 - 1},
  {"rules/en/operators/again.yaml", file_183, sizeof file_183 - 1},
  {"rules/en/operators/aims.yaml", file_184, sizeof file_184 - 1},
  {"rules/en/operators/answers.yaml", file_185, sizeof file_185 - 1},
  {"rules/en/operators/aspect.yaml", file_186, sizeof file_186 - 1},
  {"rules/en/operators/assured.yaml", file_187, sizeof file_187 - 1},
  {"rules/en/operators/council.yaml", file_188, sizeof file_188 - 1},
  {"rules/en/operators/demand.yaml", file_189, sizeof file_189 - 1},
  {"rules/en/operators/doubts.yaml", file_190, sizeof file_190 - 1},
  {"rules/en/operators/endings.yaml", file_191, sizeof file_191 - 1},
  {"rules/en/operators/fronted.yaml", file_192, sizeof file_192 - 1},
  {"rules/en/operators/negation.yaml", file_193, sizeof file_193 - 1},
  {"rules/en/operators/pleas.yaml", file_194, sizeof file_194 - 1},
  {"rules/en/operators/softened.yaml", file_195, sizeof file_195 - 1},
  {"rules/en/operators/speech.yaml", file_196, sizeof file_196 - 1},
  {"rules/en/operators/subject.yaml", file_197, sizeof file_197 - 1},
  {"rules/en/operators/topic.yaml", file_198, sizeof file_198 - 1},
  {"rules/en/operators/undone.yaml", file_199, sizeof file_199 - 1},
  {"rules/en/pack.yaml", file_200, sizeof file_200 - 1},
  {"rules/en/rules/accord.yaml", file_201, sizeof file_201 - 1},
  {"rules/en/rules/bare-conditions.yaml", file_202, sizeof file_202 - 1},
  {"rules/en/rules/breadth-force.yaml", file_203, sizeof file_203 - 1},
  {"rules/en/rules/breadth-lists.yaml", file_204, sizeof file_204 - 1},
  {"rules/en/rules/chronicle-council.yaml", file_205, sizeof file_205 - 1},
  {"rules/en/rules/chronicle-field.yaml", file_206, sizeof file_206 - 1},
  {"rules/en/rules/chronicle-forum.yaml", file_207, sizeof file_207 - 1},
  {"rules/en/rules/chronicle-leans.yaml", file_208, sizeof file_208 - 1},
  {"rules/en/rules/chronicle-military.yaml", file_209, sizeof file_209 - 1},
  {"rules/en/rules/chronicle-moves.yaml", file_210, sizeof file_210 - 1},
  {"rules/en/rules/chronicle-narrative.yaml", file_211, sizeof file_211 - 1},
  {"rules/en/rules/chronicle-quarrel.yaml", file_212, sizeof file_212 - 1},
  {"rules/en/rules/chronicle-rule.yaml", file_213, sizeof file_213 - 1},
  {"rules/en/rules/chronicle-settlement.yaml", file_214, sizeof file_214 - 1},
  {"rules/en/rules/concessions-more.yaml", file_215, sizeof file_215 - 1},
  {"rules/en/rules/council-manners.yaml", file_216, sizeof file_216 - 1},
  {"rules/en/rules/council-voice.yaml", file_217, sizeof file_217 - 1},
  {"rules/en/rules/dispatches-kind.yaml", file_218, sizeof file_218 - 1},
  {"rules/en/rules/dispatches-war.yaml", file_219, sizeof file_219 - 1},
  {"rules/en/rules/dispatches.yaml", file_220, sizeof file_220 - 1},
  {"rules/en/rules/ellipsis.yaml", file_221, sizeof file_221 - 1},
  {"rules/en/rules/euphemism.yaml", file_222, sizeof file_222 - 1},
  {"rules/en/rules/force-and-bargains.yaml", file_223, sizeof file_223 - 1},
  {"rules/en/rules/force-and-duress.yaml", file_224, sizeof file_224 - 1},
  {"rules/en/rules/goodwill.yaml", file_225, sizeof file_225 - 1},
  {"rules/en/rules/hard-words.yaml", file_226, sizeof file_226 - 1},
  {"rules/en/rules/headlines.yaml", file_227, sizeof file_227 - 1},
  {"rules/en/rules/home.yaml", file_228, sizeof file_228 - 1},
  {"rules/en/rules/idiom-turns.yaml", file_229, sizeof file_229 - 1},
  {"rules/en/rules/lost-and-received.yaml", file_230, sizeof file_230 - 1},
  {"rules/en/rules/moves-diplomacy.yaml", file_231, sizeof file_231 - 1},
  {"rules/en/rules/nominals.yaml", file_232, sizeof file_232 - 1},
  {"rules/en/rules/orders-bans.yaml", file_233, sizeof file_233 - 1},
  {"rules/en/rules/plain-claims.yaml", file_234, sizeof file_234 - 1},
  {"rules/en/rules/plain-force.yaml", file_235, sizeof file_235 - 1},
  {"rules/en/rules/plain-signs.yaml", file_236, sizeof file_236 - 1},
  {"rules/en/rules/plain-turns.yaml", file_237, sizeof file_237 - 1},
  {"rules/en/rules/plain-words.yaml", file_238, sizeof file_238 - 1},
  {"rules/en/rules/polemics-council.yaml", file_239, sizeof file_239 - 1},
  {"rules/en/rules/polemics-plain.yaml", file_240, sizeof file_240 - 1},
  {"rules/en/rules/polemics-rebuttal.yaml", file_241, sizeof file_241 - 1},
  {"rules/en/rules/polemics.yaml", file_242, sizeof file_242 - 1},
  {"rules/en/rules/promises.yaml", file_243, sizeof file_243 - 1},
  {"rules/en/rules/quarrels.yaml", file_244, sizeof file_244 - 1},
  {"rules/en/rules/relief.yaml", file_245, sizeof file_245 - 1},
  {"rules/en/rules/renounced.yaml", file_246, sizeof file_246 - 1},
  {"rules/en/rules/said-reproach.yaml", file_247, sizeof file_247 - 1},
  {"rules/en/rules/scenes.yaml", file_248, sizeof file_248 - 1},
  {"rules/en/rules/scorned.yaml", file_249, sizeof file_249 - 1},
  {"rules/en/rules/setting.yaml", file_250, sizeof file_250 - 1},
  {"rules/en/rules/stance.yaml", file_251, sizeof file_251 - 1},
  {"rules/en/rules/steps-plain.yaml", file_252, sizeof file_252 - 1},
  {"rules/en/rules/streets-and-courts.yaml", file_253, sizeof file_253 - 1},
  {"rules/en/rules/un-abuses.yaml", file_254, sizeof file_254 - 1},
  {"rules/en/rules/un-concern.yaml", file_255, sizeof file_255 - 1},
  {"rules/en/rules/un-cooperation.yaml", file_256, sizeof file_256 - 1},
  {"rules/en/rules/un-documents.yaml", file_257, sizeof file_257 - 1},
  {"rules/en/rules/un-remedy.yaml", file_258, sizeof file_258 - 1},
  {"rules/en/rules/un-reports.yaml", file_259, sizeof file_259 - 1},
  {"rules/en/rules/un-weak.yaml", file_260, sizeof file_260 - 1},
  {"rules/en/rules/undone-later.yaml", file_261, sizeof file_261 - 1},
  {"rules/en/rules/veiled-words.yaml", file_262, sizeof file_262 - 1},
  {"rules/en/rules/verbs-names.yaml", file_263, sizeof file_263 - 1},
  {"rules/en/rules/verbs-states.yaml", file_264, sizeof file_264 - 1},
  {"rules/en/rules/voice-amends.yaml", file_265, sizeof file_265 - 1},
  {"rules/en/rules/voice-interplay.yaml", file_266, sizeof file_266 - 1},
  {"rules/en/rules/voice-promises.yaml", file_267, sizeof file_267 - 1},
  {"rules/en/rules/voice-refusals.yaml", file_268, sizeof file_268 - 1},
  {"rules/en/rules/voice-reproof.yaml", file_269, sizeof file_269 - 1},
  {"rules/en/rules/voice-requests.yaml", file_270, sizeof file_270 - 1},
  {"rules/en/rules/voice-un-kind.yaml", file_271, sizeof file_271 - 1},
  {"rules/en/rules/voice-un.yaml", file_272, sizeof file_272 - 1},
  {"rules/en/rules/wanted-and-again.yaml", file_273, sizeof file_273 - 1},
  {"rules/en/rules/whole-articles.yaml", file_274, sizeof file_274 - 1},
  {"rules/en/rules/wire-frames.yaml", file_275, sizeof file_275 - 1},
  {"rules/en/rules/wire-mends.yaml", file_276, sizeof file_276 - 1},
  {"rules/en/rules/wire-steps.yaml", file_277, sizeof file_277 - 1},
  {"rules/en/rules/wire-weak.yaml", file_278, sizeof file_278 - 1},
  {"rules/en/terms-acts.yaml", file_279, sizeof file_279 - 1},
  {"rules/en/terms-c.yaml", file_280, sizeof file_280 - 1},
  {"rules/en/terms-d.yaml", file_281, sizeof file_281 - 1},
  {"rules/en/terms-hard.yaml", file_282, sizeof file_282 - 1},
  {"rules/en/terms-w.yaml", file_283, sizeof file_283 - 1},
  {"rules/en/tests/accord.yaml", file_284, sizeof file_284 - 1},
  {"rules/en/tests/aims.yaml", file_285, sizeof file_285 - 1},
  {"rules/en/tests/at-home.yaml", file_286, sizeof file_286 - 1},
  {"rules/en/tests/attribution-constructions.yaml", file_287, sizeof file_287 - 1},
  {"rules/en/tests/attribution-fresh.yaml", file_288, sizeof file_288 - 1},
  {"rules/en/tests/attribution-headlines.yaml", file_289, sizeof file_289 - 1},
  {"rules/en/tests/attribution-heads.yaml", file_290, sizeof file_290 - 1},
  {"rules/en/tests/attribution-joints.yaml", file_291, sizeof file_291 - 1},
  {"rules/en/tests/attribution-objects.yaml", file_292, sizeof file_292 - 1},
  {"rules/en/tests/attribution-onlookers.yaml", file_293, sizeof file_293 - 1},
  {"rules/en/tests/attribution-origins.yaml", file_294, sizeof file_294 - 1},
  {"rules/en/tests/attribution-participles.yaml", file_295, sizeof file_295 - 1},
  {"rules/en/tests/attribution-passives.yaml", file_296, sizeof file_296 - 1},
  {"rules/en/tests/attribution-relatives.yaml", file_297, sizeof file_297 - 1},
  {"rules/en/tests/attribution-strangers.yaml", file_298, sizeof file_298 - 1},
  {"rules/en/tests/attribution-tellers.yaml", file_299, sizeof file_299 - 1},
  {"rules/en/tests/attribution-unreal.yaml", file_300, sizeof file_300 - 1},
  {"rules/en/tests/attribution-verbs.yaml", file_301, sizeof file_301 - 1},
  {"rules/en/tests/attribution.yaml", file_302, sizeof file_302 - 1},
  {"rules/en/tests/background-sentences.yaml", file_303, sizeof file_303 - 1},
  {"rules/en/tests/behind-the-news.yaml", file_304, sizeof file_304 - 1},
  {"rules/en/tests/bodies.yaml", file_305, sizeof file_305 - 1},
  {"rules/en/tests/breadth-confrontation.yaml", file_306, sizeof file_306 - 1},
  {"rules/en/tests/breadth-cooperation.yaml", file_307, sizeof file_307 - 1},
  {"rules/en/tests/compounds-and-agents.yaml", file_308, sizeof file_308 - 1},
  {"rules/en/tests/council-speech.yaml", file_309, sizeof file_309 - 1},
  {"rules/en/tests/dated-background.yaml", file_310, sizeof file_310 - 1},
  {"rules/en/tests/deeds-hard.yaml", file_311, sizeof file_311 - 1},
  {"rules/en/tests/deeds-kind.yaml", file_312, sizeof file_312 - 1},
  {"rules/en/tests/deeds-plain-kind.yaml", file_313, sizeof file_313 - 1},
  {"rules/en/tests/dispatches-fresh.yaml", file_314, sizeof file_314 - 1},
  {"rules/en/tests/dispatches-nameless.yaml", file_315, sizeof file_315 - 1},
  {"rules/en/tests/dispatches-war.yaml", file_316, sizeof file_316 - 1},
  {"rules/en/tests/false-alarms-business.yaml", file_317, sizeof file_317 - 1},
  {"rules/en/tests/false-alarms-courts.yaml", file_318, sizeof file_318 - 1},
  {"rules/en/tests/false-alarms-culture.yaml", file_319, sizeof file_319 - 1},
  {"rules/en/tests/false-alarms-fresh.yaml", file_320, sizeof file_320 - 1},
  {"rules/en/tests/false-alarms-labour.yaml", file_321, sizeof file_321 - 1},
  {"rules/en/tests/false-alarms-nature.yaml", file_322, sizeof file_322 - 1},
  {"rules/en/tests/false-alarms-plain.yaml", file_323, sizeof file_323 - 1},
  {"rules/en/tests/false-alarms-science.yaml", file_324, sizeof file_324 - 1},
  {"rules/en/tests/false-alarms-sport.yaml", file_325, sizeof file_325 - 1},
  {"rules/en/tests/false-alarms-wire.yaml", file_326, sizeof file_326 - 1},
  {"rules/en/tests/fields.yaml", file_327, sizeof file_327 - 1},
  {"rules/en/tests/figurative-home.yaml", file_328, sizeof file_328 - 1},
  {"rules/en/tests/force-and-duress.yaml", file_329, sizeof file_329 - 1},
  {"rules/en/tests/force-dispatches.yaml", file_330, sizeof file_330 - 1},
  {"rules/en/tests/force-near-misses.yaml", file_331, sizeof file_331 - 1},
  {"rules/en/tests/force-plain.yaml", file_332, sizeof file_332 - 1},
  {"rules/en/tests/force-steps.yaml", file_333, sizeof file_333 - 1},
  {"rules/en/tests/fronted.yaml", file_334, sizeof file_334 - 1},
  {"rules/en/tests/grammar-plain.yaml", file_335, sizeof file_335 - 1},
  {"rules/en/tests/headlines-reduced.yaml", file_336, sizeof file_336 - 1},
  {"rules/en/tests/headlines.yaml", file_337, sizeof file_337 - 1},
  {"rules/en/tests/imagined.yaml", file_338, sizeof file_338 - 1},
  {"rules/en/tests/infinitive-joints.yaml", file_339, sizeof file_339 - 1},
  {"rules/en/tests/inverted.yaml", file_340, sizeof file_340 - 1},
  {"rules/en/tests/minimal-pairs-modifiers.yaml", file_341, sizeof file_341 - 1},
  {"rules/en/tests/minimal-pairs-operators.yaml", file_342, sizeof file_342 - 1},
  {"rules/en/tests/minimal-pairs-plain.yaml", file_343, sizeof file_343 - 1},
  {"rules/en/tests/minimal-pairs-register.yaml", file_344, sizeof file_344 - 1},
  {"rules/en/tests/near-misses.yaml", file_345, sizeof file_345 - 1},
  {"rules/en/tests/negated-events.yaml", file_346, sizeof file_346 - 1},
  {"rules/en/tests/offers-and-takings-back.yaml", file_347, sizeof file_347 - 1},
  {"rules/en/tests/participles.yaml", file_348, sizeof file_348 - 1},
  {"rules/en/tests/plain-claims.yaml", file_349, sizeof file_349 - 1},
  {"rules/en/tests/plain-fresh.yaml", file_350, sizeof file_350 - 1},
  {"rules/en/tests/plain-signs.yaml", file_351, sizeof file_351 - 1},
  {"rules/en/tests/plain-turns.yaml", file_352, sizeof file_352 - 1},
  {"rules/en/tests/pronouns-and-joints.yaml", file_353, sizeof file_353 - 1},
  {"rules/en/tests/quarrels.yaml", file_354, sizeof file_354 - 1},
  {"rules/en/tests/relatives-plain.yaml", file_355, sizeof file_355 - 1},
  {"rules/en/tests/relief.yaml", file_356, sizeof file_356 - 1},
  {"rules/en/tests/renounced.yaml", file_357, sizeof file_357 - 1},
  {"rules/en/tests/retold.yaml", file_358, sizeof file_358 - 1},
  {"rules/en/tests/scenes-and-steps.yaml", file_359, sizeof file_359 - 1},
  {"rules/en/tests/scorned.yaml", file_360, sizeof file_360 - 1},
  {"rules/en/tests/second-verbs.yaml", file_361, sizeof file_361 - 1},
  {"rules/en/tests/streets-and-courts.yaml", file_362, sizeof file_362 - 1},
  {"rules/en/tests/time-and-relatives.yaml", file_363, sizeof file_363 - 1},
  {"rules/en/tests/told-conditions.yaml", file_364, sizeof file_364 - 1},
  {"rules/en/tests/turned-clauses.yaml", file_365, sizeof file_365 - 1},
  {"rules/en/tests/turned-gaps.yaml", file_366, sizeof file_366 - 1},
  {"rules/en/tests/turned-infinitives.yaml", file_367, sizeof file_367 - 1},
  {"rules/en/tests/un-reports.yaml", file_368, sizeof file_368 - 1},
  {"rules/en/tests/undone-later.yaml", file_369, sizeof file_369 - 1},
  {"rules/en/tests/undone.yaml", file_370, sizeof file_370 - 1},
  {"rules/en/tests/verbs-names.yaml", file_371, sizeof file_371 - 1},
  {"rules/en/tests/voice-words.yaml", file_372, sizeof file_372 - 1},
  {"rules/en/tests/wanted-and-again.yaml", file_373, sizeof file_373 - 1},
  {"rules/en/tests/warned-against.yaml", file_374, sizeof file_374 - 1},
  {"rules/en/tests/whole-articles.yaml", file_375, sizeof file_375 - 1},
  {"rules/en/tests/wire-cooperation.yaml", file_376, sizeof file_376 - 1},
  {"rules/en/tests/wire-hard-deeds.yaml", file_377, sizeof file_377 - 1},
  {"rules/en/tests/wire-hard-words.yaml", file_378, sizeof file_378 - 1},
  {"rules/en/tests/wire-kind-deeds.yaml", file_379, sizeof file_379 - 1},
  {"rules/en/tests/wire-kind-words.yaml", file_380, sizeof file_380 - 1},
  {"rules/en/tests/wire-plain-hard-dispatches.yaml", file_381, sizeof file_381 - 1},
  {"rules/en/tests/wire-plain-hard-verbs.yaml", file_382, sizeof file_382 - 1},
  {"rules/en/tests/wire-plain-kind-dispatches.yaml", file_383, sizeof file_383 - 1},
  {"rules/en/tests/wire-plain-kind-verbs.yaml", file_384, sizeof file_384 - 1},
  {"rules/en/tests/wire-pressure.yaml", file_385, sizeof file_385 - 1},
  {"rules/en/tests/wraps.yaml", file_386, sizeof file_386 - 1},
  {"rules/en/zones.yaml", file_387, sizeof file_387 - 1},
  {"rules/schema/pack.schema.json", file_388, sizeof file_388 - 1},
  {0, 0, 0},
};

size_t cpack_count(void) { return sizeof files / sizeof *files - 1; }

cpack_file cpack_at(size_t index) { return files[index]; }

cpack_file cpack_packed(void) { return (cpack_file){0, 0, 0}; }

#endif
