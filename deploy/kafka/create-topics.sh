#!/bin/bash
# Makes the topics of topics.yaml on a broker, and brings the rights of its users to what acls.yaml says. May be repeated: topics that
# are there stay as they are, and a right that is no longer wanted goes.
#   create-topics.sh BOOTSTRAP_SERVERS
set -euo pipefail
export LC_ALL=C
broker=$1
here=$(cd "$(dirname "$0")" && pwd)

# By its class: not every image that carries these tools has moved its script along with it.
acls=org.apache.kafka.tools.AclCommand

operator() {
    bash "$here/as-operator.sh" "$broker" "$@"
}

# --- topics ---------------------------------------------------------------------------------------------------------------

# One line a topic: name partitions key=value ...
wanted_topics() {
    awk '
        /^ *- name:/      { if (name) print name, partitions, config; name = $3; partitions = ""; config = "" }
        /^ *partitions:/  { partitions = $2 }
        /^ {6}[a-z.]+:/   { key = $1; sub(/:$/, "", key); value = $2; gsub(/"/, "", value); config = config " " key "=" value }
        END               { if (name) print name, partitions, config }
    ' "$here/topics.yaml"
}

create_topic() {
    local name=$1 partitions=$2 options=() setting
    shift 2
    for setting in "$@"; do
        options+=(--config "$setting")
    done
    operator kafka-topics.sh --create --if-not-exists --topic "$name" --partitions "$partitions" \
        --replication-factor 1 "${options[@]}"
}

# Each call starts a JVM: a few at once. None may fail unseen.
making=()
made() {
    local one
    for one in "${making[@]}"; do
        wait "$one"
    done
    making=()
}

present=" $(operator kafka-topics.sh --list | tr '\n' ' ') "
while read -r name partitions config; do
    [[ $present != *" $name "* ]] || continue
    # shellcheck disable=SC2086 # settings are words
    create_topic "$name" "$partitions" $config &
    making+=($!)
    [ ${#making[@]} -lt 4 ] || made
done < <(wanted_topics)
made

# --- rights: one line each, user operation pattern type name ----------------------------------------------------------------

wanted_rights() {
    awk '
        /^ *- name:/   { user = $3 }
        /^ {4}[a-z]+:/ { part = $1 }
        /^ {4,}- /     { type = part == "groups:" ? "group" : "topic"; operation = part == "writes:" ? "WRITE" : "READ"
                         name = $2; gsub(/"/, "", name); pattern = sub(/\*$/, "", name) ? "PREFIXED" : "LITERAL"
                         print user, operation, pattern, type, name }
    ' "$here/acls.yaml" | sort
}

# Only of the users named in acls.yaml.
present_rights() {
    operator "$acls" --list | sed -n -E \
        -e 's/^Current ACLs for resource `ResourcePattern\(resourceType=([A-Z]+), name=(.*), patternType=([A-Z]+)\)`:.*/= \1 \2 \3/p' \
        -e 's/^[[:space:]]*\(principal=User:(.*), host=\*, operation=([A-Z_]+), permissionType=ALLOW\).*/+ \1 \2/p' |
        awk '
            NR == FNR { known[$1] = 1; next }
            $1 == "=" { type = tolower($2); name = $3; pattern = $4 }
            $1 == "+" && $2 in known { print $2, $3, pattern, type, name }
        ' <(wanted_rights) - | sort
}

# Lines of rights become few calls: one for each user, operation and pattern.
change_rights() {
    local who="" arguments=()
    while read -r user operation pattern type name; do
        if [ "$who" != "$user $operation $pattern" ]; then
            [ -z "$who" ] || operator "$acls" "$@" "${arguments[@]}" >/dev/null
            who="$user $operation $pattern"
            arguments=(--allow-principal "User:$user" --operation "$operation" --resource-pattern-type "$pattern")
        fi
        arguments+=("--$type" "$name")
    done
    [ -z "$who" ] || operator "$acls" "$@" "${arguments[@]}" >/dev/null
}

present=$(present_rights)
comm -13 <(echo "$present") <(wanted_rights) | change_rights --add
comm -23 <(echo "$present") <(wanted_rights) | sed '/^$/d' | change_rights --remove --force
