extension HTMLReport {
  /// How a report looks, on screen, in the dark and on paper.
  ///
  /// Colour never says anything alone: what is coloured also carries its sign. Blue and orange are told apart by people
  /// who do not see red or green, and both have a contrast of at least 4.5 against what stands behind them.
  static let sheet = """
    :root { color-scheme: light dark; --paper: #fff; --ink: #1b1d20; --faint: #646a73; --line: #d9dce1;
      --d: #0b62b8; --c: #a84700; --d-hit: #dcebfb; --c-hit: #fce6d3; --fault: #b00020; }
    @media (prefers-color-scheme: dark) {
      :root { --paper: #16181b; --ink: #e6e8eb; --faint: #9aa1ab; --line: #343940;
        --d: #74b4f5; --c: #f3a15f; --d-hit: #163b5f; --c-hit: #57310f; --fault: #ff8a95; } }
    * { box-sizing: border-box; }
    body { display: flex; flex-direction: column; max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem;
      background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
    nav { order: -1; border-bottom: 1px solid var(--line); margin-bottom: 1.5rem; padding-bottom: 1.5rem; }
    nav h2 { margin-top: 0; }
    a { color: var(--d); }
    article + article { border-top: 1px solid var(--line); margin-top: 2.5rem; padding-top: 1rem; }
    h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; }
    h2 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; }
    header p { margin: .25rem 0 1rem; overflow-wrap: anywhere; }
    footer { border-top: 1px solid var(--line); margin-top: 2rem; color: var(--faint); font-size: .85rem; }
    footer code { overflow-wrap: anywhere; }
    .faint, .neutral, .unscored .words { color: var(--faint); }
    .d, .deescalate { color: var(--d); }
    .c, .confront { color: var(--c); }
    .mixed, .strong { font-weight: 600; }
    .nowrap { white-space: nowrap; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .note { color: var(--faint); margin: .25rem 0; }
    .fault { color: var(--fault); font-weight: 600; margin: .25rem 0; }
    table { border-collapse: collapse; }
    th { font-weight: 400; text-align: left; }
    td, th { vertical-align: top; padding: .15rem .75rem .15rem 0; }
    .summary { width: 100%; }
    .summary th { white-space: nowrap; width: 10rem; }
    .summary td .nowrap { margin-right: .5rem; }
    .bar { display: inline-block; width: calc(100% - 3rem); height: .7rem; border: 1px solid var(--line); }
    .bar i, .axis i { display: block; height: 100%; }
    i.d { background: var(--d); } i.c { background: var(--c); }
    .list { width: 100%; }
    .list thead th { color: var(--faint); border-bottom: 1px solid var(--line); }
    .list thead th:nth-child(n+3) { text-align: right; }
    .list tbody th { overflow-wrap: break-word; }
    nav .list tbody th { overflow-wrap: anywhere; }
    nav .list thead th:nth-child(3) { text-align: left; }
    .axis { position: relative; display: inline-block; width: 8rem; height: .7rem; margin-top: .4rem;
      background: linear-gradient(to right, transparent calc(50% - 1px), var(--faint) calc(50% - 1px),
        var(--faint) calc(50% + 1px), transparent calc(50% + 1px)); border-bottom: 1px solid var(--line); }
    .axis i { position: absolute; top: 0; }
    .axis i.c { right: 50%; } .axis i.d { left: 50%; }
    figure { margin: 1.5rem 0; }
    svg { display: block; width: 100%; height: 8rem; border: 1px solid var(--line); }
    rect.d { fill: var(--d); } rect.c { fill: var(--c); } rect.zero { fill: var(--faint); }
    rect.column { fill: transparent; } a:hover rect.column, a:focus rect.column { fill: var(--line); }
    figcaption { color: var(--faint); font-size: .85rem; margin-top: .4rem; }
    .s { border-left: 3px solid transparent; padding-left: .4rem; }
    .s.gap { margin-top: .9rem; }
    .s:target { border-left-color: var(--ink); }
    div.s, summary { display: grid; grid-template-columns: 2.2rem 1.2rem 4.5rem 1fr; column-gap: .5rem;
      padding: .1rem 0; }
    .s .axis { width: 100%; }
    summary { cursor: pointer; list-style: none; }
    summary::-webkit-details-marker { display: none; }
    summary:hover .words { text-decoration: underline dotted; text-underline-offset: .25em; }
    .words { min-width: 0; overflow-wrap: anywhere; }
    mark.d, mark.c { color: inherit; border-radius: .2rem; padding: 0 .1rem; }
    mark.d { background: var(--d-hit); box-shadow: inset 0 -2px var(--d); }
    mark.c { background: var(--c-hit); box-shadow: inset 0 -2px var(--c); }
    .zone { margin-left: .5rem; color: var(--faint); font-size: .8rem; font-weight: 400; }
    .hint { color: var(--faint); font-size: .85rem; margin: 0 0 .5rem; }
    .hits, .fold, details > .faint { margin: .3rem 0 .8rem 9rem; font-size: .9rem; }
    .hits tr.faint { color: var(--faint); }
    .hits code { overflow-wrap: anywhere; }
    @media (max-width: 40rem) {
      div.s, summary { grid-template-columns: 1.6rem 1rem 1fr; } .s .axis { display: none; }
      .hits, .fold, details > .faint { margin-left: 1rem; } .summary th { width: auto; } .list .axis { width: 4rem; }
      nav th:nth-child(3), nav td:nth-child(3), nav th:nth-child(5), nav td:nth-child(5) { display: none; } }
    @media print {
      .hint { display: none; }
      body { max-width: none; padding: 0; font-size: 10pt; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .s, tr, figure { break-inside: avoid; } article { break-before: page; } article:first-of-type { break-before: auto; } }

    """
}
