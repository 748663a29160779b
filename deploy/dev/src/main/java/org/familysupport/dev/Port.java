package org.familysupport.dev;

import java.util.Locale;

/** Everything that listens, with the port it has unless told otherwise. */
public enum Port {
    REGISTRY(8081, "the registry service"),
    REGISTRY_MANAGEMENT(9081, "health and metrics of the registry service"),
    REFERRAL(8082, "the referral service"),
    REFERRAL_MANAGEMENT(9082, "health and metrics of the referral service"),
    SERVICE_DELIVERY(8083, "the service-delivery service"),
    SERVICE_DELIVERY_MANAGEMENT(9083, "health and metrics of the service-delivery service"),
    REPORTING(8084, "the reporting service"),
    REPORTING_MANAGEMENT(9084, "health and metrics of the reporting service"),
    POSTGRES(15432, "PostgreSQL"),
    KAFKA(19092, "the Kafka broker"),
    ISSUER(8180, "the token issuer");

    private final int usual;
    private final String purpose;

    Port(int usual, String purpose) {
        this.usual = usual;
        this.purpose = purpose;
    }

    static Port of(String service) {
        return valueOf(service.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    static Port managementOf(String service) {
        return valueOf(of(service).name() + "_MANAGEMENT");
    }

    int usual() {
        return usual;
    }

    String purpose() {
        return purpose;
    }

    /** The environment variable that sets it. */
    String variable() {
        return "FAMILY_SUPPORT_PORT_" + name();
    }
}
