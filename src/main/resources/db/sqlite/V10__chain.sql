-- Industry chains: chiefs, firms, activities, projects, services.
-- Days are text like 2026-11-24, amounts are decimals as text, exact. Empty text is none.

-- Chains that the knowledge base doesn't name.
CREATE TABLE chain_named (
  id TEXT NOT NULL PRIMARY KEY,
  since BIGINT NOT NULL
);

CREATE TABLE chief (
  key TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  level TEXT NOT NULL,
  chain TEXT NOT NULL,
  district TEXT NOT NULL
);
CREATE INDEX chief_chain ON chief (chain);

CREATE TABLE company (
  code TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  size TEXT NOT NULL,
  district TEXT NOT NULL,
  chain TEXT NOT NULL,
  products TEXT NOT NULL,
  contact TEXT NOT NULL,
  phone TEXT NOT NULL,
  consent SMALLINT NOT NULL
);
CREATE INDEX company_chain ON company (chain, code);
CREATE INDEX company_folded ON company (folded);

CREATE TABLE activity (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  day TEXT NOT NULL,
  place TEXT NOT NULL,
  chain TEXT NOT NULL,
  capacity INTEGER NOT NULL,
  registered INTEGER NOT NULL,
  attended INTEGER NOT NULL,
  result TEXT NOT NULL
);
CREATE INDEX activity_chain ON activity (chain, day, id);
CREATE INDEX activity_day ON activity (day, id);

CREATE TABLE project (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  chain TEXT NOT NULL,
  partner TEXT NOT NULL,
  amount TEXT NOT NULL,
  currency TEXT NOT NULL,
  state TEXT NOT NULL,
  day TEXT NOT NULL,
  next_step TEXT NOT NULL DEFAULT '',
  next_day TEXT NOT NULL DEFAULT '',
  problem TEXT NOT NULL DEFAULT '',
  follow_up TEXT NOT NULL DEFAULT '',
  version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX project_chain ON project (chain, day, id);
CREATE INDEX project_day ON project (day, id);

CREATE TABLE project_company (
  project TEXT NOT NULL,
  company TEXT NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (project, company)
);
CREATE INDEX project_company_company ON project_company (company);

CREATE TABLE project_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  project TEXT NOT NULL,
  at BIGINT NOT NULL,
  by_name TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  note TEXT NOT NULL
);
CREATE INDEX project_change_project ON project_change (project, id);

CREATE TABLE service (
  key TEXT NOT NULL PRIMARY KEY,
  company TEXT NOT NULL,
  day TEXT NOT NULL,
  chain TEXT NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL
);
CREATE INDEX service_chain ON service (chain, day, key);
CREATE INDEX service_day ON service (day, key);
CREATE INDEX service_company ON service (company, day);
