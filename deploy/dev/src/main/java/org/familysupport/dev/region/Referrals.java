package org.familysupport.dev.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.familysupport.reference.CodeLists;

/** Finds out which referrals the deliveries presuppose: one for each family and organisation that did not register it. */
final class Referrals {
    private final Map<String, RegionFamily> families;
    private final CodeLists codes = CodeLists.load();
    private final Dice dice;

    Referrals(List<RegionFamily> families, Dice dice) {
        this.families = families.stream().collect(Collectors.toMap(RegionFamily::localId, family -> family));
        this.dice = dice;
    }

    /** The referrals before {@code deliveries}, which stand in the order of their days. */
    List<RegionReferral> before(List<RegionDelivery> deliveries) {
        Map<Pair, List<RegionDelivery>> foreign = new LinkedHashMap<>();
        for (RegionDelivery delivery : deliveries) {
            RegionFamily family = family(delivery);
            if (!family.registeredBy().equals(delivery.organisation())) {
                foreign.computeIfAbsent(new Pair(family, delivery.organisation()), pair -> new ArrayList<>())
                        .add(delivery);
            }
        }
        Map<Body, Integer> last = new HashMap<>();
        List<RegionReferral> referrals = new ArrayList<>();
        foreign.forEach((pair, served) -> {
            Body sender = pair.family.body();
            String reference = "%s-referral-%04d".formatted(sender.prefix(), last.merge(sender, 1, Integer::sum));
            referrals.add(referral(reference, pair, served));
        });
        return referrals;
    }

    private RegionReferral referral(String reference, Pair pair, List<RegionDelivery> served) {
        RegionDelivery first = served.getFirst();
        LocalDate date = first.date().minusDays(dice.between(3, 14));
        boolean byLaw = dice.chance(0.4);
        return new RegionReferral(
                reference,
                pair.family.registeredBy(),
                pair.family.body(),
                pair.to,
                first.body(),
                pair.family.localId(),
                children(pair.family, served),
                need(first.direction()),
                dice.pick(List.of("routine", "routine", "routine", "routine", "urgent", "asap")),
                dice.pick(List.of("service-not-offered", "assessment", "family-request", "individual-programme")),
                byLaw ? "law" : "agreement",
                byLaw
                        ? "Федеральный закон от 28.12.2013 № 442-ФЗ, статьи 22 и 28"
                        : "Соглашение о межведомственном взаимодействии от 18.01.2017",
                date);
    }

    private static List<String> children(RegionFamily family, List<RegionDelivery> served) {
        Set<String> ofFamily =
                family.children().stream().map(RegionPerson::localId).collect(Collectors.toSet());
        Set<String> children = new LinkedHashSet<>();
        for (RegionDelivery delivery : served) {
            for (RegionRecipient recipient : delivery.recipients()) {
                if (ofFamily.contains(recipient.person())) {
                    children.add(recipient.person());
                }
            }
        }
        return children.isEmpty() ? List.of(family.children().getFirst().localId()) : List.copyOf(children);
    }

    private String need(String direction) {
        return codes.list("direction")
                .find(direction)
                .flatMap(code -> code.attribute("need"))
                .orElseThrow();
    }

    private RegionFamily family(RegionDelivery delivery) {
        return Objects.requireNonNull(families.get(delivery.family()));
    }

    private record Pair(RegionFamily family, UUID to) {}
}
