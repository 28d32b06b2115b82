# `make site` and `make test` do all the set-up on a machine with Python 3.11.5 or later and nothing else.
SHELL := /bin/bash
PYTHON ?= python3.11
VENV ?= .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1

.PHONY: site test check serve docs lint types unit browser editor pictures bench-build bench-mistakes bench-print bench-search bench-serve fuzz audit dist sbom chromium poppler lock clean

site: $(VENV)/ready ## check all content and build the site into site/
	$(BIN)/mujaz build

test: lint types unit browser ## everything that must hold before a commit

check: $(VENV)/ready ## check all content
	$(BIN)/mujaz check

serve: $(VENV)/ready ## show the site while it is being edited, drafts too
	$(BIN)/mkdocs serve

docs: $(VENV)/ready ## build the documentation in both languages into docs/site/
	$(BIN)/mkdocs build --strict -f docs/mkdocs.yml
	$(BIN)/mkdocs build --strict -f docs/mkdocs.ar.yml

lint: $(VENV)/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-cache

types: $(VENV)/ready
	$(BIN)/mypy

unit: $(VENV)/ready poppler
	$(BIN)/pytest -n auto -m "not browser"

browser: $(VENV)/ready chromium editor
	$(BIN)/pytest -n auto -m browser

pictures: site chromium ## take the pictures of the README anew
	$(BIN)/python tests/pictures/take.py

bench-build: $(VENV)/bench ## what whole sites of 10, 100 and 1,000 briefings cost, beside MkDocs, Zensical and Hugo
	PYTHONPATH=tests $(BIN)/python -m bench.build

bench-mistakes: $(VENV)/ready ## how many of an editor's mistakes the checks catch, and how often they are wrong
	PYTHONPATH=tests $(BIN)/python -m bench.mistakes

bench-print: $(VENV)/bench ## 100 briefs in Arabic, against WeasyPrint
	$(BIN)/python tests/bench/print_archive.py
	$(BIN)/python tests/bench/print_briefs.py

bench-search: $(VENV)/bench chromium ## how well and how fast search finds, beside the theme's engine and Pagefind
	$(BIN)/python tests/bench/search/retrieval.py
	$(BIN)/python tests/bench/search/scale.py

bench-serve: $(VENV)/ready ## how long an editor waits under `make serve` until an edit is seen
	PYTHONPATH=tests $(BIN)/python tests/bench/serve/edits.py

SECONDS_OF_FUZZ ?= 3600
fuzz: $(VENV)/ready ## try mutations of small sites for SECONDS_OF_FUZZ, from where tests/fuzz/record.json ends
	PYTHONPATH=tests $(BIN)/python -m fuzz --seconds $(SECONDS_OF_FUZZ)

audit: $(VENV)/audit ## what is known to be wrong with locked dependencies and with workflows; asks the advisories' databases
	$(VENV)/audit/bin/pip-audit --require-hashes --disable-pip -r requirements.lock
	$(BIN)/zizmor --no-progress --pedantic .github/workflows

dist: $(VENV)/ready ## the packages of a release, into dist/
	SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) $(BIN)/hatchling build -d dist

# Of what a release consists: what an environment has in which it alone was installed, with the versions that are locked.
sbom: dist $(VENV)/audit ## a bill of materials of a release (CycloneDX), into dist/
	rm -rf $(VENV)/release && $(PYTHON) -m venv --without-pip $(VENV)/release
	sed -E 's/ *\\$$//; /^ *--hash/d' requirements.lock >$(VENV)/release/constraints
	sed "s/^dynamic = .*/version = \"$$($(BIN)/hatchling version)\"/" pyproject.toml >$(VENV)/release/pyproject.toml
	$(BIN)/pip --python $(VENV)/release install --quiet --disable-pip-version-check -c $(VENV)/release/constraints dist/*.whl
	$(VENV)/audit/bin/cyclonedx-py environment --pyproject $(VENV)/release/pyproject.toml --output-reproducible --of JSON \
	  -o dist/mujaz.cdx.json $(VENV)/release/bin/python

# The browser tests take an installed Chromium or Chrome; CHROMIUM names another one.
chromium:
	@if [ -n "$$CHROMIUM" ] || command -v chromium chromium-browser google-chrome >/dev/null; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then apt-get update -q && apt-get install -qy chromium; \
	else echo "The browser tests need Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM to its path." >&2; exit 2; fi

# The forms of `mujaz cms` are tested in Sveltia CMS itself, which npm fetches; MUJAZ_EDITOR names a folder that has it.
EDITOR_FOLDER := $(or $(MUJAZ_EDITOR),.cache/editor)
editor: $(EDITOR_FOLDER)/ready

$(EDITOR_FOLDER)/ready: $(VENV)/ready generator/mujaz/cms/packages.json
	@if command -v npm >/dev/null; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then apt-get update -q && apt-get install -qy npm; \
	else echo "The tests of the forms need npm: install it (Debian: apt-get install npm), or set MUJAZ_EDITOR." >&2; exit 2; fi
	mkdir -p $(EDITOR_FOLDER)
	cd $(EDITOR_FOLDER) && $$($(abspath $(BIN))/python -c "from mujaz.edges import packed_command; print(packed_command())")
	@touch $@

# The tests of print read PDFs with Poppler's pdftotext too.
poppler:
	@if command -v pdftotext >/dev/null; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then apt-get update -q && apt-get install -qy poppler-utils; \
	else echo "The tests of print need pdftotext: install it (Debian: apt-get install poppler-utils)." >&2; exit 2; fi

# The environment is made anew when the locked dependencies or the package's own metadata change.
$(VENV)/ready: requirements.lock pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "$(PYTHON) is missing: install Python 3.11, or set PYTHON to another 3.11 or later." >&2; exit 2; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5))' || { echo "$(PYTHON) is older than 3.11.5, which the locked dependencies need: set PYTHON to a later one." >&2; exit 2; }
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

# What only the benchmarks compare with is installed on top, when one is run.
$(VENV)/bench: $(VENV)/ready requirements-bench.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.lock
	@touch $@

# What looks at dependencies has many of its own, and stays apart from them.
$(VENV)/audit: $(VENV)/ready requirements-audit.lock
	rm -rf $@ && $(PYTHON) -m venv $@
	$@/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-audit.lock || { rm -rf $@; exit 1; }
	@touch $@

lock: $(VENV)/ready ## renew requirements.lock from pyproject.toml
	$(BIN)/pip-compile --quiet --extra dev --generate-hashes --allow-unsafe --strip-extras --no-header --no-annotate \
	  --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --upgrade -o requirements.lock pyproject.toml
	$(BIN)/pip-compile --quiet --extra bench --generate-hashes --allow-unsafe --strip-extras --no-header --no-annotate \
	  --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --upgrade -c requirements.lock -o requirements-bench.lock pyproject.toml
	$(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-header --no-annotate \
	  --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --upgrade -o requirements-audit.lock requirements-audit.in

clean:
	rm -rf $(VENV) site docs/site export pdf .site.mujaz-* .export.mujaz-* .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis
