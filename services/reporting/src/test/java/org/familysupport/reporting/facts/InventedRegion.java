package org.familysupport.reporting.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familysupport.events.Fact;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.delivery.Recipient;
import org.familysupport.events.referral.ReferralAccepted;
import org.familysupport.events.referral.ReferralCancelled;
import org.familysupport.events.referral.ReferralCompleted;
import org.familysupport.events.referral.ReferralEnteredInError;
import org.familysupport.events.referral.ReferralFact;
import org.familysupport.events.referral.ReferralFailed;
import org.familysupport.events.referral.ReferralHeld;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.referral.ReferralRejected;
import org.familysupport.events.referral.ReferralRequested;
import org.familysupport.events.referral.ReferralResumed;
import org.familysupport.events.referral.ReferralStarted;
import org.familysupport.events.referral.ResponsibilityMoved;
import org.familysupport.events.referral.ResponsibilityOpened;
import org.familysupport.events.referral.TransferAccepted;
import org.familysupport.events.referral.TransferCancelled;
import org.familysupport.events.referral.TransferCompleted;
import org.familysupport.events.referral.TransferId;
import org.familysupport.events.referral.TransferRejected;
import org.familysupport.events.referral.TransferRequested;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.FamilyMember;
import org.familysupport.events.registry.FamilyMoved;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.IdentitiesLinked;
import org.familysupport.events.registry.IdentitiesUnlinked;
import org.familysupport.events.registry.IdentityLinkId;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.MemberLeft;
import org.familysupport.events.registry.OrganisationChanged;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.OrganisationRegistered;
import org.familysupport.events.registry.PersonChanged;
import org.familysupport.events.registry.PersonId;
import org.familysupport.events.registry.PersonRegistered;
import org.familysupport.events.registry.TerritoryChanged;
import org.familysupport.events.registry.TerritoryId;
import org.familysupport.events.registry.TerritoryRegistered;
import org.jspecify.annotations.Nullable;

/** Facts of every kind that reporting hears, with several versions of many things. */
final class InventedRegion {
    private static final Instant NOW = Instant.parse("2035-03-01T05:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2035, 3, 1);

    private final Random dice;
    private final List<Fact> facts = new ArrayList<>();
    private final OrganisationId body = OrganisationId.next();
    private final OrganisationId source = OrganisationId.next();
    private final OrganisationId target = OrganisationId.next();
    private final List<FamilyId> families =
            Stream.generate(FamilyId::next).limit(20).toList();
    private final List<PersonId> people =
            Stream.generate(PersonId::next).limit(30).toList();

    private InventedRegion(long seed) {
        dice = new Random(seed);
    }

    /** All facts in an order in which they could have happened. */
    static List<Fact> facts(long seed) {
        InventedRegion region = new InventedRegion(seed);
        region.organisations();
        region.territories();
        region.people();
        region.families();
        region.links();
        region.deliveries();
        region.referrals();
        region.transfers();
        return List.copyOf(region.facts);
    }

    private void organisations() {
        facts.add(new OrganisationRegistered(
                body, 1, "health", "sector-body", "regional", "Здравоохранение", null, "50000000", "active"));
        for (OrganisationId each : List.of(source, target)) {
            facts.add(new OrganisationRegistered(
                    each, 1, "health", "early-help-service", "regional", "Росток", body, "50701000", "active"));
        }
        facts.add(new OrganisationChanged(
                target, 2, "health", "early-help-service", "regional", "Росток", body, null, "suspended", null, null));
        facts.add(new OrganisationChanged(
                target,
                3,
                "education",
                "kindergarten",
                "municipal",
                "Ласточка",
                null,
                "50701000",
                "active",
                null,
                null));
    }

    private void territories() {
        String region = "98" + dice.nextInt(100, 1_000) + "000";
        TerritoryId municipality = TerritoryId.next();
        LocalDate from = DAY.minusYears(9);
        facts.add(territory(TerritoryId.next(), region, "region", null));
        facts.add(territory(municipality, region + "1", "municipality", region));
        facts.add(new TerritoryChanged(
                municipality,
                2,
                region + "1",
                "urban-okrug",
                "municipality",
                "Калина",
                region,
                "second",
                false,
                from,
                DAY,
                region + "2"));
    }

    private static TerritoryRegistered territory(TerritoryId id, String code, String level, @Nullable String partOf) {
        return new TerritoryRegistered(
                id, 1, code, level, level, "Калина", partOf, null, false, DAY.minusYears(9), null, null);
    }

    private void people() {
        for (PersonId person : people) {
            facts.add(new PersonRegistered(person, 1, source, false, oneOf("male", "female"), null, "50701000", NOW));
            if (dice.nextInt(3) == 0) {
                facts.add(new PersonChanged(person, 2, List.of("sex"), oneOf("male", "female"), null, null));
            }
        }
    }

    private void families() {
        for (FamilyId family : families) {
            FamilyMember mother = new FamilyMember(somebody(), "mother", DAY);
            FamilyMember child = new FamilyMember(somebody(), "child", null, null);
            facts.add(new FamilyRegistered(family, 1, source, NOW, "5070100" + dice.nextInt(10), List.of(mother)));
            facts.add(new MemberJoined(family, 2, child));
            if (dice.nextBoolean()) {
                facts.add(new MemberLeft(family, 3, child.person(), "child", DAY, DAY.plusDays(9)));
            }
            if (dice.nextBoolean()) {
                facts.add(new FamilyMoved(family, 4, "5064010" + dice.nextInt(10), DAY.plusDays(20)));
            }
        }
    }

    /** Some of which end, and some of which follow each other from one record to the next. */
    private void links() {
        for (int i = 0; i < 12; i++) {
            IdentityLinkId link = IdentityLinkId.next();
            SubjectRef kept = SubjectRef.person(people.get(i).value());
            SubjectRef linked = SubjectRef.person(people.get(i + 1).value());
            facts.add(new IdentitiesLinked(link, 1, kept, linked, at(1)));
            if (i % 3 == 2) {
                facts.add(new IdentitiesUnlinked(link, 2, kept, linked, i % 2 == 0, at(2)));
            }
        }
    }

    private void deliveries() {
        for (int i = 0; i < 60; i++) {
            DeliveryId delivery = DeliveryId.next();
            int versions = 1 + dice.nextInt(3);
            for (int version = 1; version <= versions; version++) {
                facts.add(delivery(delivery, version));
            }
        }
    }

    private DeliveryRecorded delivery(DeliveryId delivery, int version) {
        List<Recipient> recipients = Stream.generate(() ->
                        new Recipient(somebody(), oneOf("child", "legal-representative"), oneOf("age-0-3", "age-4-7")))
                .limit(1 + dice.nextInt(4))
                .toList();
        return new DeliveryRecorded(
                delivery,
                version,
                dice.nextBoolean() ? source : target,
                dice.nextInt(10) == 0 ? null : families.get(dice.nextInt(families.size())),
                recipients,
                "speech-therapy",
                oneOf("home-help", "short-stay"),
                DAY.plusDays(dice.nextInt(60)),
                oneOf("home", "institution"),
                "in-person",
                dice.nextBoolean() ? "grant" : null,
                dice.nextBoolean() ? 45 : null,
                "50701000",
                null);
    }

    private void referrals() {
        for (int path = 0; path < 6; path++) {
            SubjectRef family = SubjectRef.family(families.get(path).value());
            ReferralId id = ReferralId.next();
            List<OrganisationId> receivers = List.of(target, body);
            facts.add(new ReferralRequested(
                    id,
                    1,
                    family,
                    source,
                    receivers,
                    "early-help",
                    "routine",
                    "need-found",
                    "referral",
                    "law",
                    NOW,
                    null));
            facts.addAll(restOf(path, id, family, receivers));
        }
    }

    private List<ReferralFact> restOf(int path, ReferralId id, SubjectRef family, List<OrganisationId> receivers) {
        ReferralFact rejected = new ReferralRejected(id, 2, family, source, body, "at-capacity", "requested", at(1));
        ReferralFact accepted = new ReferralAccepted(id, 3, family, source, target, List.of(), at(2));
        ReferralFact started = new ReferralStarted(id, 4, family, source, target, at(3));
        ReferralFact held = new ReferralHeld(id, 5, family, source, target, "child-ill", at(4));
        ReferralFact resumed = new ReferralResumed(id, 6, family, source, target, at(5));
        ReferralFact heldAgain = new ReferralHeld(id, 7, family, source, target, "child-ill", at(6));
        return switch (path) {
            case 0 -> List.of();
            case 1 -> List.of(rejected, accepted, started, held, resumed, heldAgain);
            case 2 ->
                List.of(
                        rejected,
                        accepted,
                        started,
                        new ReferralCompleted(id, 5, family, source, target, "resolved", 2, at(4)));
            case 3 ->
                List.of(
                        rejected,
                        accepted,
                        started,
                        new ReferralFailed(id, 5, family, source, target, "no-contact", at(4)));
            case 4 -> List.of(new ReferralCancelled(id, 2, family, source, receivers, source, "moved-away", at(1)));
            default -> List.of(rejected, new ReferralEnteredInError(id, 3, family, source, receivers, at(2)));
        };
    }

    private void transfers() {
        for (int path = 0; path < 3; path++) {
            SubjectRef family = SubjectRef.family(families.get(path).value());
            TransferId id = TransferId.next();
            facts.add(new ResponsibilityOpened(family, 1, "general", source, NOW));
            facts.add(new TransferRequested(id, 1, family, "general", source, List.of(target, body), "age-stage", NOW));
            if (path == 0) {
                facts.add(new TransferAccepted(id, 2, family, "general", source, target, List.of(body), at(1)));
                facts.add(new ResponsibilityMoved(family, 2, "general", source, target, at(1), id.value()));
                facts.add(new TransferCompleted(id, 3, family, "general", source, target, at(2)));
            } else if (path == 1) {
                facts.add(new TransferRejected(
                        id, 2, family, "general", source, target, "at-capacity", "requested", at(1)));
            } else {
                facts.add(new TransferCancelled(
                        id, 2, family, "general", source, List.of(target, body), "mistake", at(1)));
            }
        }
    }

    /** The ids under which the rows of these facts stand in their tables. */
    static List<UUID> keys(List<Fact> facts) {
        return facts.stream().map(Fact::key).distinct().collect(Collectors.toList());
    }

    private PersonId somebody() {
        return people.get(dice.nextInt(people.size()));
    }

    private String oneOf(String... words) {
        return words[dice.nextInt(words.length)];
    }

    private static Instant at(int days) {
        return NOW.plusSeconds(86_400L * days);
    }
}
