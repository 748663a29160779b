package org.familysupport.dev.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.familysupport.dev.region.Offer.Audience;

/** Collects what is delivered and numbers it at the end, each organisation in the order of its days. */
final class DeliveryBook {
    /** The technologies that the Fund pays for (S1:100, domain 3.2). */
    private static final Set<String> CO_FINANCED =
            Set.of(Direction3Table.DIRECTION, "technical-aids", "family-intensive", "day-training", "digital-contour");

    private final Dice dice;
    private final List<Entry> entries = new ArrayList<>();

    DeliveryBook(Dice dice) {
        this.dice = dice;
    }

    /** Notes that the organisation served the children by the offer, with a parent where the offer wants one. */
    void note(RegionOrganisation by, Offer offer, LocalDate day, Household home, List<RegionPerson> children) {
        List<RegionRecipient> recipients = new ArrayList<>();
        if (offer.audience() != Audience.PARENT) {
            for (RegionPerson child : children) {
                recipients.add(new RegionRecipient(child.localId(), child.ageOn(day) < 18 ? "child" : "young-adult"));
            }
        }
        if (offer.audience() == Audience.PARENT || offer.audience() == Audience.BOTH && dice.chance(0.6)) {
            recipients.add(adult(home, offer.audience()));
        }
        entries.add(new Entry(by, offer, day, home.family().localId(), recipients, funding(by, offer)));
    }

    List<RegionDelivery> numbered() {
        Map<String, Integer> last = new HashMap<>();
        List<RegionDelivery> deliveries = new ArrayList<>(entries.size());
        entries.sort(Comparator.comparing(Entry::day));
        for (Entry entry : entries) {
            String key = entry.by.key();
            deliveries.add(entry.numbered("%s-%06d".formatted(key, last.merge(key, 1, Integer::sum))));
        }
        return deliveries;
    }

    private RegionRecipient adult(Household home, Audience audience) {
        List<RegionMember> others = home.family().members().stream()
                .filter(member -> member.role().equals("caregiver"))
                .toList();
        if (audience == Audience.BOTH && !others.isEmpty() && dice.chance(0.3)) {
            return new RegionRecipient(others.getFirst().person().localId(), "caregiver");
        }
        return new RegionRecipient(dice.pick(home.family().representatives()).localId(), "legal-representative");
    }

    private String funding(RegionOrganisation by, Offer offer) {
        if (CO_FINANCED.contains(offer.direction())) {
            return "fund-co-financing";
        }
        return switch (by.ownership()) {
            case "municipal" -> "municipal-budget";
            case "non-profit" -> dice.pick(List.of("grant", "donation", "own-funds"));
            default -> "regional-budget";
        };
    }

    private record Entry(
            RegionOrganisation by,
            Offer offer,
            LocalDate day,
            String family,
            List<RegionRecipient> recipients,
            String funding) {
        RegionDelivery numbered(String reference) {
            return new RegionDelivery(
                    reference,
                    by.body(),
                    by.id(),
                    offer.direction(),
                    offer.serviceType(),
                    day,
                    offer.setting(),
                    offer.channel(),
                    offer.minutes(),
                    funding,
                    family,
                    recipients);
        }
    }
}
