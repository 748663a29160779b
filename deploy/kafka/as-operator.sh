#!/bin/bash
# Runs one of Kafka's tools, by its script or its class, as the operator, whose password is in
# FAMILY_SUPPORT_KAFKA_PASSWORD_OPERATOR:
#   as-operator.sh BOOTSTRAP_SERVERS kafka-topics.sh --list
set -euo pipefail
broker=$1
tool=$2
shift 2
login=$(mktemp)
trap 'rm -f "$login"' EXIT
cat >"$login" <<PROPERTIES
security.protocol=SASL_PLAINTEXT
sasl.mechanism=PLAIN
sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required \
username="operator" password="${FAMILY_SUPPORT_KAFKA_PASSWORD_OPERATOR:?}";
PROPERTIES
# A call lives for a second: it is not worth compiling for.
export KAFKA_JVM_PERFORMANCE_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
case $tool in
    *.sh) command=("/opt/kafka/bin/$tool") ;;
    *) command=(/opt/kafka/bin/kafka-run-class.sh "$tool") ;;
esac
"${command[@]}" --bootstrap-server "$broker" --command-config "$login" "$@" </dev/null
