# Everything a newcomer needs: `make run` and `make test`. Each target sets up what it lacks.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

UV_VERSION := 0.13.9
UV := $(shell command -v uv 2>/dev/null || echo .tools/bin/uv)
PYTHON := .venv/bin/python
NPM := npm --prefix pwa --loglevel=error --no-fund --no-audit
SAM_ENV := SAM_CLI_TELEMETRY=0 AWS_EC2_METADATA_DISABLED=true AWS_DEFAULT_REGION=$(or $(AWS_DEFAULT_REGION),eu-north-1)
HOST_URL ?= http://localhost:8000
LANGUAGE ?= nb
PEOPLE ?= 30
SESSIONS ?= 1

# Else every process that a test starts compiles everything anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: $(shell sed -nE 's/^([a-z-]+):.*/\1/p' $(firstword $(MAKEFILE_LIST)))

help: ## What there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

run: build ## Start the host: prints the leader's link and the phones' QR code (HOST= PORT= DATA= PUBLIC_URL= UNIT=)
	@exec $(PYTHON) -m infra.local

cloud: build setup-cloud ## The cloud on this machine: emulator, template.yaml deployed, a leader's link (PORT= UNIT=)
	@exec $(PYTHON) -m infra.cloud

test: check contract build chromium lint-cloud test-cloud ## Everything: lint, types, unit, contract, browser, cloud
	$(PYTHON) -m pytest tests/unit -q -n 2 -m slow
	$(PYTHON) -m pytest tests/load -q
	$(PYTHON) -m pytest tests/browser -q -n 2 --dist loadfile || $(PYTHON) -m pytest tests/browser -q --last-failed

check: setup pwa/src/api/schema.d.ts ## Lint, types and the quick unit tests of both languages: under a minute
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	$(NPM) run check
	$(NPM) test
	$(PYTHON) -m pytest tests/unit -q -n 2 -m "not slow"

contract: setup setup-cloud ## One suite on both adapters of the table and of the object store
	$(PYTHON) -m pytest tests/contract -q -n 2

test-cloud: setup setup-cloud ## The template, deployed to the emulator: sessions, triggers, permissions, faults
	$(PYTHON) -m pytest tests/cloud -q

lint-cloud: setup-cloud .venv/.ready .tools/checkov/.ready ## The templates, as SAM, CloudFormation and a security scanner read them
	$(SAM_ENV) .tools/sam/bin/sam validate --lint
	.tools/sam/bin/cfn-lint template.yaml infra/key.yaml
	.tools/sam/bin/cfn-lint -r us-east-1 -t infra/edge.yaml
	$(PYTHON) -m infra.scan

build-cloud: setup-cloud ## What is deployed to AWS, for Lambda's own platform; then: .tools/sam/bin/sam deploy --config-env dev
	$(SAM_ENV) .tools/sam/bin/sam build

unit: setup setup-cloud ## The Python unit and contract tests alone
	$(PYTHON) -m pytest tests/unit tests/contract -q

browser: build chromium ## The browser tests alone
	$(PYTHON) -m pytest tests/browser -q

build: setup pwa/dist/index.html ## The PWA, with its size budget

openapi: build/openapi.json ## The API's description, from the functions themselves

format: setup ## Format both languages
	$(PYTHON) -m ruff format .
	$(PYTHON) -m ruff check --fix .
	$(NPM) run format

attack: setup ## Everything that the adversary can try against the thresholds: every small tree, every question
	$(PYTHON) -m pytest tests/attack -q -n 2

replay: setup ## Play a real dialogue through a running host and compare: DIALOGUE=<folder> HOST_URL=…
	@test -n "$(DIALOGUE)" || { echo "Say which: make replay DIALOGUE=<folder with comments.csv and participants-votes.csv>"; exit 2; }
	$(PYTHON) -m tests.load.replay "$(DIALOGUE)" $(HOST_URL)

verify: setup ## Recompute the numbers of a report from its published ballots: REPORT=<report.json or its folder>
	@test -n "$(REPORT)" || { echo "Say which: make verify REPORT=<report.json, with ballots.json and receipts.json beside it>"; exit 2; }
	@$(PYTHON) -m infra.verify "$(REPORT)"

calibrate: setup ## How often the rank intervals hold on real dialogues, half against half: DIALOGUES="<folder> <folder>"
	@test -n "$(DIALOGUES)" || { echo "Say which: make calibrate DIALOGUES=\"<folder with comments.csv and participants-votes.csv> …\""; exit 2; }
	$(PYTHON) -m tests.load.calibrate $(DIALOGUES)

study: setup ## What reading in two stages finds: synthetic groups, and real dialogues: DIALOGUES="<folder> <folder>"
	$(PYTHON) -m tests.study $(DIALOGUES)

golden: setup ## The reports of known sessions anew, when the model has changed: read the difference before you commit it
	$(PYTHON) -m tests.golden

demo: setup ## 30 simulated people join a session that you lead, on a running host: LANGUAGE=nb PEOPLE=30 HOST_URL=…
	$(PYTHON) -m tests.load.demo $(HOST_URL) --language $(LANGUAGE) --people $(PEOPLE)

demo-org: setup ## Two years of 400 sessions in 60 units, for HR to look at: DATA=data SEED=2026
	@$(PYTHON) -m infra.demo_org

bench-insights: setup ## One million sessions: what every question takes, reads and costs
	$(PYTHON) -m infra.bench_insights

load: setup ## 500 simulated phones against a host of their own: time, latency, memory
	$(PYTHON) -m tests.load.load --start-host --phones 500 --contributions 60

bench: load build chromium ## All budgets: the phone's first load, the host under load, a slow phone, a large report
	$(PYTHON) -m tests.load.reports
	$(PYTHON) -m tests.browser.bench

lighthouse: build chromium .tools/lighthouse/.ready ## Accessibility and best practices of phone, leader and wall: 100 or it fails
	$(PYTHON) -m tests.browser.lighthouse

bill: setup ## What a session of 500 people costs in AWS, counted and priced: ARGS="--gap 30" asks what if
	$(PYTHON) -m infra.bill $(ARGS)

coldstart: setup ## What each function costs to import, against the libraries it stands on
	$(PYTHON) -m infra.coldstart

preflight: setup ## Before an event: what the account has and what to raise: PEOPLE=500 SESSIONS=20
	$(PYTHON) -m infra.preflight --people $(PEOPLE) --sessions $(SESSIONS)

erase: setup ## Erase one session for good: SESSION=<id>, with DATA=<folder> or STACK=<name> (YES=1: do not ask)
	@test -n "$(SESSION)" || { echo "Say which: make erase SESSION=<the id in its address>"; exit 2; }
	@$(PYTHON) -m infra.erase $(if $(STACK),--stack "$(STACK)") $(if $(YES),--yes) -- "$(SESSION)"

clean: ## Remove what was built and installed; your data folder stays
	rm -rf .venv .tools .aws-sam build pwa/node_modules pwa/dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

setup: .venv/.ready pwa/node_modules/.ready

.tools/bin/uv:
	python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target .tools uv==$(UV_VERSION)

.venv/.ready: pyproject.toml uv.lock | $(UV)
	$(UV) sync --quiet --locked --compile-bytecode
	@touch $@

setup-cloud: .tools/emulator/.ready .tools/sam/.ready

.tools/%/.ready: infra/tools/%/pyproject.toml infra/tools/%/uv.lock | $(UV)
	UV_PROJECT_ENVIRONMENT="$(CURDIR)/.tools/$*" $(UV) sync --quiet --locked --compile-bytecode --project infra/tools/$*
	@touch $@

.tools/lighthouse/.ready: infra/tools/lighthouse/package.json infra/tools/lighthouse/package-lock.json
	@mkdir -p $(@D) && cp $^ $(@D)
	PUPPETEER_SKIP_DOWNLOAD=1 npm --prefix $(@D) --loglevel=error --no-fund --no-audit install --no-save
	@touch $@

pwa/node_modules/.ready: pwa/package.json pwa/package-lock.json
	$(NPM) install --no-save
	@touch $@

build/openapi.json: .venv/.ready $(shell find functions shared infra -name '*.py')
	@mkdir -p build
	$(PYTHON) -m infra.openapi > $@

pwa/src/api/schema.d.ts: build/openapi.json pwa/node_modules/.ready
	$(NPM) run types

pwa/dist/index.html: pwa/src/api/schema.d.ts pwa/node_modules/.ready $(shell find pwa/src pwa/sw pwa/public pwa/scripts pwa/*.html pwa/*.ts -type f 2>/dev/null)
	$(NPM) run build

chromium:
	@command -v chromium >/dev/null || { echo "Installing Chromium for the browser tests …"; \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-core >/dev/null; }
