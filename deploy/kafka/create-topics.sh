#!/bin/bash
# Makes the topics of topics.yaml on a broker; those that are there stay as they are.
#   create-topics.sh BOOTSTRAP_SERVERS TOPICS_YAML
set -euo pipefail
broker=$1
file=$2
tool=/opt/kafka/bin/kafka-topics.sh

# One line a topic: name partitions key=value ...
awk '
    /^ *- name:/      { if (name) print name, partitions, config; name = $3; partitions = ""; config = "" }
    /^ *partitions:/  { partitions = $2 }
    /^ {6}[a-z.]+:/   { key = $1; sub(/:$/, "", key); value = $2; gsub(/"/, "", value); config = config " " key "=" value }
    END               { if (name) print name, partitions, config }
' "$file" | while read -r name partitions config; do
    options=()
    for setting in $config; do
        options+=(--config "$setting")
    done
    "$tool" --bootstrap-server "$broker" --create --if-not-exists --topic "$name" --partitions "$partitions" \
        --replication-factor 1 "${options[@]}" </dev/null
done
