CREATE TABLE sites (site TEXT PRIMARY KEY, name TEXT NOT NULL, country TEXT NOT NULL, admin1 TEXT NOT NULL,
    start_day TEXT NOT NULL, enrolled_at BIGINT NOT NULL);
CREATE TABLE site_keys (site TEXT NOT NULL, key_id TEXT NOT NULL, certificate BYTEA NOT NULL, enrolled_at BIGINT NOT NULL,
    PRIMARY KEY (site, key_id));
CREATE TABLE installs (site TEXT NOT NULL, install_id TEXT NOT NULL, generation BIGINT NOT NULL, accepted_at BIGINT NOT NULL,
    PRIMARY KEY (site, install_id));
CREATE TABLE cells (id BIGINT PRIMARY KEY, indicator TEXT NOT NULL, gender TEXT NOT NULL, age_range TEXT NOT NULL, detail TEXT NOT NULL,
    UNIQUE (indicator, gender, age_range, detail));
CREATE TABLE bundles (id BIGINT PRIMARY KEY, site TEXT NOT NULL, install_id TEXT NOT NULL, seq BIGINT NOT NULL, sha256 TEXT NOT NULL,
    prev_sha256 TEXT NULL, op_date TEXT NOT NULL, revision BIGINT NOT NULL, figures_sha256 TEXT NOT NULL, repeats BIGINT NOT NULL,
    received_at BIGINT NOT NULL, created_at BIGINT NOT NULL, clock_state TEXT NOT NULL, review_status TEXT NOT NULL,
    dictionary_version TEXT NOT NULL, checks TEXT NOT NULL, signed BYTEA NOT NULL, UNIQUE (site, install_id, seq));
CREATE UNIQUE INDEX bundles_by_revision ON bundles (site, op_date, revision) WHERE repeats = 0;
CREATE TABLE day_figures (site TEXT NOT NULL, op_date TEXT NOT NULL, bundle_id BIGINT NOT NULL, revision BIGINT NOT NULL,
    cells BYTEA NOT NULL, PRIMARY KEY (site, op_date));
CREATE INDEX day_figures_by_day ON day_figures (op_date, site);
CREATE TABLE month_figures (site TEXT NOT NULL, month TEXT NOT NULL, cells BYTEA NOT NULL, PRIMARY KEY (site, month));
CREATE TABLE block_figures (site TEXT NOT NULL, from_day TEXT NOT NULL, until_day TEXT NOT NULL, op_date TEXT NOT NULL,
    revision BIGINT NOT NULL, cells BYTEA NOT NULL, PRIMARY KEY (site, from_day));
CREATE TABLE receipts (id BIGINT PRIMARY KEY, received_at BIGINT NOT NULL, file TEXT NOT NULL, site TEXT NULL, install_id TEXT NULL,
    seq BIGINT NULL, sha256 TEXT NULL, op_date TEXT NULL, revision BIGINT NULL, outcome TEXT NOT NULL, detail TEXT NOT NULL);
CREATE INDEX receipts_by_site ON receipts (site, install_id, id);
CREATE TABLE publications (number BIGINT PRIMARY KEY, from_day TEXT NOT NULL UNIQUE, until_day TEXT NOT NULL, published_at BIGINT NOT NULL,
    document BYTEA NOT NULL);
CREATE TABLE publication_days (number BIGINT NOT NULL, site TEXT NOT NULL, op_date TEXT NOT NULL, revision BIGINT NOT NULL,
    sha256 TEXT NOT NULL, PRIMARY KEY (number, site, op_date));
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
