package org.familysupport.events;

/** Who speaks with the broker, apart from the operator, who makes topics and may do everything. */
public enum BrokerUser {
    REGISTRY("registry", "registry"),
    REFERRAL("referral", "referral"),
    SERVICE_DELIVERY("service-delivery", "delivery"),
    REPORTING("reporting", "reporting"),

    /** Those outside who count for themselves: they read what is open and write nothing. */
    REPORTING_JOBS("reporting-jobs", "reporting-jobs");

    private final String user;
    private final String word;

    BrokerUser(String user, String word) {
        this.user = user;
        this.word = word;
    }

    /** The name that it proves to be its own; for services the one of folders and databases. */
    public String user() {
        return user;
    }

    /** As in topics and consumer groups, such as {@code delivery}. */
    public String word() {
        return word;
    }

    public boolean isService() {
        return this != REPORTING_JOBS;
    }
}
