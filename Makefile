# Two commands on a fresh Debian machine with Swift, git and make:
#   make score [FILE=article.txt]   build and score an article
#   make test                       run every test
FILE ?= examples/negotiation.txt
PACKAGES := libpcre2-dev libyaml-dev libsimdjson-dev libarchive-dev zlib1g-dev libzstd-dev liblzma-dev \
  libbz2-dev pkg-config g++ zstd xz-utils
BINARY := .build/release/detente
# A static Swift runtime: the binary needs only libc, libstdc++, the C libraries of the packages, and no libarchive.
# It has to stay under 20 MB. So the toolchain's own linker makes equal code one, leaves out a table of a million bytes
# for moving the program in memory, names for others to link with, and tables for unwinding (release.ld).
RELEASE := -c release --product detente --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker --icf=safe \
  -Xlinker --no-pie -Xlinker --no-export-dynamic -Xlinker --no-eh-frame-hdr -Xlinker -T -Xlinker release.ld

.PHONY: score build test setup lint

score: build
	@$(BINARY) score $(FILE)

build: setup
	@sh Sources/CPack/pack.sh
	@swift build $(RELEASE)
	@sh Sources/CPack/attach.sh $(BINARY)

test: setup
	@sh Sources/CPack/pack.sh
	@swift test --disable-xctest --parallel

lint:
	@swift format lint --strict --recursive --parallel Package.swift Sources Tests fuzz

# Installs only what is missing, and asks for rights only then.
setup:
	@missing=""; for p in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$p"; \
	done; \
	if [ -n "$$missing" ]; then \
	  if command -v apt-get >/dev/null; then \
	    sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	    echo "installing$$missing"; \
	    $$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing >/dev/null; \
	  else echo "please install$$missing" >&2; exit 1; fi; \
	fi
