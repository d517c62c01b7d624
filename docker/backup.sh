#!/bin/sh
# Writes all of the database to one file: docker/backup.sh [file]. Nothing has to be stopped for it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
compose() { docker compose -f "$here/compose.yaml" "$@"; }

file=${1:-$here/backups/ildsjel-$(date -u +%Y%m%dT%H%M%SZ).dump}
if [ -e "$file" ]; then
  echo "$file is there already; it is not written over." >&2
  exit 1
fi
umask 077
mkdir -p "$(dirname "$file")"
trap 'rm -f "$file.part"' EXIT
compose exec -T postgres pg_dump -U ildsjel -d ildsjel --format=custom --no-owner --no-privileges >"$file.part"
# A file that was cut short must not look like a backup: its contents are read once.
compose exec -T postgres pg_restore --file=/dev/null <"$file.part"
mv "$file.part" "$file"
echo "$file"
