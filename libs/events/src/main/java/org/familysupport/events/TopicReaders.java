package org.familysupport.events;

import static java.util.Map.entry;
import static org.familysupport.events.BrokerUser.REFERRAL;
import static org.familysupport.events.BrokerUser.REGISTRY;
import static org.familysupport.events.BrokerUser.REPORTING;
import static org.familysupport.events.BrokerUser.REPORTING_JOBS;
import static org.familysupport.events.BrokerUser.SERVICE_DELIVERY;

import java.util.Map;
import java.util.Set;

/**
 * Who may read a topic: the services that hear it, and reporting jobs what is open. A topic that is not named here is read by
 * nobody.
 *
 * <p>Never open are birth dates and compartments (rulings 24), and what counting does not need: who may see whom, and who
 * looked.
 */
final class TopicReaders {
    /** Kept as the ground of what may be built on it later. */
    private static final Set<BrokerUser> NOBODY_YET = Set.of();

    private static final Map<String, Set<BrokerUser>> BY_TOPIC = Map.ofEntries(
            entry(Topics.ORGANISATIONS, Set.of(REFERRAL, SERVICE_DELIVERY, REPORTING, REPORTING_JOBS)),
            entry(Topics.TERRITORIES, Set.of(REPORTING, REPORTING_JOBS)),
            entry(Topics.SPECIALISTS, Set.of(REFERRAL, SERVICE_DELIVERY)),
            entry(Topics.VOLUNTEERS, Set.of(SERVICE_DELIVERY)),
            entry(Topics.PEOPLE, Set.of(REGISTRY, REFERRAL, SERVICE_DELIVERY, REPORTING, REPORTING_JOBS)),
            entry(Topics.PEOPLE_CORE, Set.of(REFERRAL, SERVICE_DELIVERY)),
            entry(Topics.IDENTITIES, Set.of(REFERRAL, SERVICE_DELIVERY, REPORTING, REPORTING_JOBS)),
            entry(Topics.FAMILIES, Set.of(REGISTRY, REFERRAL, SERVICE_DELIVERY, REPORTING, REPORTING_JOBS)),
            entry(Topics.STATUSES, Set.of(REGISTRY, REPORTING_JOBS)),
            entry(Topics.STATUSES_RESTRICTED, Set.of(REGISTRY)),
            entry(Topics.FAMILY_SURVEYS, NOBODY_YET),
            entry(Topics.ACCESSIBILITY_PASSPORTS, Set.of(REPORTING_JOBS)),
            entry(Topics.AGREEMENTS, NOBODY_YET),
            entry(Topics.CONSENTS, Set.of(REFERRAL, SERVICE_DELIVERY)),
            entry(Topics.REFERRAL_CONSENT_USES, Set.of(REGISTRY)),
            entry(Topics.DELIVERY_CONSENT_USES, Set.of(REGISTRY)),
            entry(Topics.REGISTRY_GRANTS, Set.of(REFERRAL, SERVICE_DELIVERY)),
            entry(Topics.RESTRICTIONS, Set.of(REFERRAL, SERVICE_DELIVERY)),
            entry(Topics.EMERGENCY_ACCESSES, Set.of(REPORTING_JOBS)),
            entry(Topics.REGISTRY_ACCESSES, Set.of(REGISTRY)),
            entry(Topics.REFERRAL_ACCESSES, Set.of(REGISTRY)),
            entry(Topics.DELIVERY_ACCESSES, Set.of(REGISTRY)),
            entry(Topics.SIGNALS, Set.of(REGISTRY, REPORTING_JOBS)),
            entry(Topics.SIGNALS_RESTRICTED, NOBODY_YET),
            entry(Topics.HOT_LINE_CALLS, Set.of(REPORTING_JOBS)),
            entry(Topics.HOT_LINE_CALLS_RESTRICTED, NOBODY_YET),
            entry(Topics.ACCOMPANIMENTS, Set.of(REGISTRY, REPORTING_JOBS)),
            entry(Topics.INSTRUMENTS, Set.of(REPORTING_JOBS)),
            entry(Topics.ASSESSMENTS, Set.of(REGISTRY, REPORTING_JOBS)),
            entry(Topics.ASSESSED_NEEDS, Set.of(REGISTRY, REPORTING_JOBS)),
            entry(Topics.RELINQUISHMENTS_RESTRICTED, NOBODY_YET),
            entry(Topics.CARERS, Set.of(REPORTING_JOBS)),
            entry(Topics.CARER_COURSES, Set.of(REPORTING_JOBS)),
            entry(Topics.ROUTES, Set.of(REGISTRY, REPORTING_JOBS)),
            entry(Topics.CONSILIA, Set.of(REPORTING_JOBS)),
            entry(Topics.SITTINGS, Set.of(REPORTING_JOBS)),
            entry(Topics.REFERRALS, Set.of(REGISTRY, REPORTING, REPORTING_JOBS)),
            entry(Topics.MESSAGES, NOBODY_YET),
            entry(Topics.ATTACHMENTS, NOBODY_YET),
            entry(Topics.NEEDS, Set.of(REGISTRY, REPORTING_JOBS)),
            entry(Topics.DEADLINES, Set.of(REPORTING_JOBS)),
            entry(Topics.DEADLINE_RULES, Set.of(REPORTING_JOBS)),
            entry(Topics.TRANSFERS, Set.of(REGISTRY, REPORTING, REPORTING_JOBS)),
            entry(Topics.RESPONSIBILITIES, Set.of(REGISTRY, SERVICE_DELIVERY, REPORTING, REPORTING_JOBS)),
            entry(Topics.REFERRAL_GRANTS, Set.of(REGISTRY, SERVICE_DELIVERY)),
            entry(Topics.OFFERS, Set.of(REFERRAL, REPORTING_JOBS)),
            entry(Topics.DELIVERIES, Set.of(REGISTRY, REFERRAL, REPORTING, REPORTING_JOBS)));

    private TopicReaders() {}

    static Set<BrokerUser> of(String topic) {
        return BY_TOPIC.getOrDefault(topic, Set.of());
    }

    /** The topics it has a word about. */
    static Set<String> topics() {
        return BY_TOPIC.keySet();
    }
}
