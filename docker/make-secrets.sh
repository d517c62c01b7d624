#!/bin/sh
# Makes the secrets that are not there yet, in docker/secrets. They are read by the user of the image through the folder
# of the container engine, so the files may be read by all and the folder by its owner only.
set -eu
cd "$(dirname "$0")"
mkdir -p secrets
chmod 700 secrets
for name in database_password meili_master_key cursor_key; do
  [ -s "secrets/$name" ] && continue
  head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n' >"secrets/$name"
  chmod 444 "secrets/$name"
  echo "Made docker/secrets/$name."
done
