package org.familysupport.events;

import java.util.List;
import java.util.Map;

/** The topics of the house; {@code <service>.<collection>.v<major>}, the collection being the room of the fact. */
public final class Topics {
    public static final String ORGANISATIONS = "registry.organisations.v1";
    public static final String TERRITORIES = "registry.territories.v1";
    public static final String SPECIALISTS = "registry.specialists.v1";
    public static final String VOLUNTEERS = "registry.volunteers.v1";
    public static final String PEOPLE = "registry.people.v1";

    /**
     * The only topic with birth dates, readable by the four services alone: reporting jobs get age bands instead
     * (rulings 24).
     */
    public static final String PEOPLE_CORE = "registry.people-core.v1";

    /** Which records are of one person or family, and by which model they are compared; ids alone. */
    public static final String IDENTITIES = "registry.identities.v1";

    public static final String FAMILIES = "registry.families.v1";
    public static final String STATUSES = "registry.statuses.v1";

    /** Statuses of protected data classes, readable only by services that need them (rulings 24). */
    public static final String STATUSES_RESTRICTED = "registry.statuses-restricted.v1";

    public static final String FAMILY_SURVEYS = "registry.family-surveys.v1";
    public static final String ACCESSIBILITY_PASSPORTS = "registry.accessibility-passports.v1";
    public static final String REGISTRY_GRANTS = "registry.grants.v1";
    public static final String AGREEMENTS = "registry.agreements.v1";
    public static final String CONSENTS = "registry.consents.v1";
    public static final String SIGNALS = "referral.signals.v1";

    /** Signals of protected topics, such as a risk of suicide (rulings 24). */
    public static final String SIGNALS_RESTRICTED = "referral.signals-restricted.v1";

    public static final String HOT_LINE_CALLS = "referral.hot-line-calls.v1";

    /** Calls of protected topics (rulings 24). */
    public static final String HOT_LINE_CALLS_RESTRICTED = "referral.hot-line-calls-restricted.v1";

    public static final String ACCOMPANIMENTS = "referral.accompaniments.v1";
    public static final String INSTRUMENTS = "referral.instruments.v1";
    public static final String ASSESSMENTS = "referral.assessments.v1";
    public static final String ASSESSED_NEEDS = "referral.assessed-needs.v1";

    /** Cases of intended relinquishment: that there is one at all is known to its team alone (rulings 24). */
    public static final String RELINQUISHMENTS_RESTRICTED = "referral.relinquishments-restricted.v1";

    public static final String CARERS = "referral.carers.v1";
    public static final String CARER_COURSES = "referral.carer-courses.v1";
    public static final String ROUTES = "referral.routes.v1";
    public static final String CONSILIA = "referral.consilia.v1";
    public static final String SITTINGS = "referral.sittings.v1";
    public static final String REFERRALS = "referral.referrals.v1";

    /** That the sides of a referral write to each other: ids alone. */
    public static final String MESSAGES = "referral.messages.v1";

    public static final String ATTACHMENTS = "referral.attachments.v1";
    public static final String NEEDS = "referral.needs.v1";

    /** What comes of terms that were not kept. */
    public static final String DEADLINES = "referral.deadlines.v1";

    public static final String DEADLINE_RULES = "referral.deadline-rules.v1";
    public static final String TRANSFERS = "referral.transfers.v1";
    public static final String RESPONSIBILITIES = "referral.responsibilities.v1";
    public static final String REFERRAL_GRANTS = "referral.grants.v1";
    public static final String REFERRAL_CONSENT_USES = "referral.consent-uses.v1";
    public static final String OFFERS = "delivery.offers.v1";
    public static final String DELIVERIES = "delivery.deliveries.v1";
    public static final String DELIVERY_CONSENT_USES = "delivery.consent-uses.v1";

    /** Who is hidden from all but a team, and in which compartment: for the services alone (rulings 24). */
    public static final String RESTRICTIONS = "registry.restrictions-restricted.v1";

    public static final String EMERGENCY_ACCESSES = "registry.emergency-accesses.v1";

    /** Who looked at whom: for the registry's log alone, closed to reporting jobs (rulings 19). */
    public static final String REGISTRY_ACCESSES = "registry.accesses.v1";

    public static final String REFERRAL_ACCESSES = "referral.accesses.v1";
    public static final String DELIVERY_ACCESSES = "delivery.accesses.v1";

    private static final int PARTITIONS = 12;

    /** Few, because each carries a heartbeat every second. */
    private static final int GRANT_PARTITIONS = 3;

    /** Withdrawals, changes of rules and candidates for care are rare. */
    private static final int FEW_PARTITIONS = 3;

    private Topics() {}

    /** Every topic, as {@code deploy/kafka/topics.yaml} lists them. */
    public static List<TopicSpec> all() {
        return List.of(
                facts(ORGANISATIONS, PARTITIONS),
                facts(TERRITORIES, PARTITIONS),
                facts(SPECIALISTS, PARTITIONS),
                facts(VOLUNTEERS, PARTITIONS),
                facts(PEOPLE, PARTITIONS),
                facts(PEOPLE_CORE, PARTITIONS),
                facts(IDENTITIES, PARTITIONS),
                facts(FAMILIES, PARTITIONS),
                facts(STATUSES, PARTITIONS),
                facts(STATUSES_RESTRICTED, PARTITIONS),
                facts(FAMILY_SURVEYS, PARTITIONS),
                facts(ACCESSIBILITY_PASSPORTS, PARTITIONS),
                facts(REGISTRY_GRANTS, GRANT_PARTITIONS),
                facts(AGREEMENTS, PARTITIONS),
                facts(CONSENTS, PARTITIONS),
                facts(RESTRICTIONS, GRANT_PARTITIONS),
                facts(EMERGENCY_ACCESSES, PARTITIONS),
                facts(REGISTRY_ACCESSES, PARTITIONS),
                facts(SIGNALS, PARTITIONS),
                facts(SIGNALS_RESTRICTED, PARTITIONS),
                facts(HOT_LINE_CALLS, PARTITIONS),
                facts(HOT_LINE_CALLS_RESTRICTED, PARTITIONS),
                facts(ACCOMPANIMENTS, PARTITIONS),
                facts(INSTRUMENTS, FEW_PARTITIONS),
                facts(ASSESSMENTS, PARTITIONS),
                facts(ASSESSED_NEEDS, PARTITIONS),
                facts(RELINQUISHMENTS_RESTRICTED, FEW_PARTITIONS),
                facts(CARERS, FEW_PARTITIONS),
                facts(CARER_COURSES, FEW_PARTITIONS),
                facts(ROUTES, PARTITIONS),
                facts(CONSILIA, PARTITIONS),
                facts(SITTINGS, PARTITIONS),
                facts(REFERRALS, PARTITIONS),
                facts(MESSAGES, PARTITIONS),
                facts(ATTACHMENTS, PARTITIONS),
                facts(NEEDS, PARTITIONS),
                facts(DEADLINES, PARTITIONS),
                facts(DEADLINE_RULES, FEW_PARTITIONS),
                facts(TRANSFERS, PARTITIONS),
                facts(RESPONSIBILITIES, PARTITIONS),
                facts(REFERRAL_GRANTS, GRANT_PARTITIONS),
                facts(REFERRAL_CONSENT_USES, FEW_PARTITIONS),
                facts(OFFERS, PARTITIONS),
                facts(DELIVERIES, PARTITIONS),
                facts(DELIVERY_CONSENT_USES, FEW_PARTITIONS),
                facts(REFERRAL_ACCESSES, PARTITIONS),
                facts(DELIVERY_ACCESSES, PARTITIONS));
    }

    /** Kept for ever: facts hold no personal data and are the ground of rebuilds; time is the broker's (rulings 23). */
    private static TopicSpec facts(String name, int partitions) {
        return new TopicSpec(name, partitions, Map.of("retention.ms", "-1", "message.timestamp.type", "LogAppendTime"));
    }
}
