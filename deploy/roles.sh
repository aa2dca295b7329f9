#!/bin/sh
# Run once by the postgres image on an empty volume: the role that owns the tables and the one that the application uses.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  -v owner_password="$OWNER_PASSWORD" -v app_password="$APP_PASSWORD" <<'SQL'
CREATE ROLE tributary_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE tributary_app LOGIN PASSWORD :'app_password';
CREATE DATABASE tributary OWNER tributary_owner ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'
  TEMPLATE template0;
REVOKE ALL ON DATABASE tributary FROM PUBLIC;
GRANT CONNECT ON DATABASE tributary TO tributary_app;
SQL
