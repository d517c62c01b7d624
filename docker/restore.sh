#!/bin/sh
# Puts a backup in the place of the database: docker/restore.sh [--replace] file. Without --replace only where there is
# nothing yet. What is there stays until the whole backup has been read.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
compose() { docker compose -f "$here/compose.yaml" "$@"; }
sql() { compose exec -T postgres psql -U ildsjel -X -A -t -q -v ON_ERROR_STOP=1 "$@" </dev/null; }

replace=no
if [ "${1:-}" = --replace ]; then
  replace=yes
  shift
fi
file=${1:?"usage: docker/restore.sh [--replace] file"}
[ -r "$file" ] || { echo "$file cannot be read." >&2; exit 1; }

compose up -d --wait postgres
tables=$(sql -d ildsjel -c "select count(*) from pg_tables where schemaname = 'public'")
if [ "$tables" != 0 ] && [ "$replace" = no ]; then
  echo "The database holds $tables tables. Say --replace to put the backup in their place." >&2
  exit 1
fi

sql -d postgres -c 'drop database if exists ildsjel_restored with (force)' -c 'create database ildsjel_restored'
if ! compose exec -T postgres pg_restore -U ildsjel -d ildsjel_restored --no-owner --no-privileges --exit-on-error \
  --single-transaction <"$file"; then
  sql -d postgres -c 'drop database if exists ildsjel_restored with (force)'
  echo "The backup could not be read to its end. The database is as it was." >&2
  exit 1
fi

compose stop proxy api worker
sql -d postgres -c 'drop database if exists ildsjel with (force)' -c 'alter database ildsjel_restored rename to ildsjel'
compose run --rm cli migrate
compose run --rm cli reindex
compose up -d --wait
echo "Restored from $file."
