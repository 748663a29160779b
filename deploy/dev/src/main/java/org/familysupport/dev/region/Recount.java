package org.familysupport.dev.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts over raw deliveries in plain Java: what any figure of the reporting service must equal (domain 3.1).
 *
 * <p>A count is the number of distinct ones with at least one delivery, so a delivery more changes nothing.
 */
public final class Recount {
    private final List<RegionDelivery> deliveries;

    private Recount(List<RegionDelivery> deliveries) {
        this.deliveries = deliveries;
    }

    /** Counts over {@code deliveries}. */
    public static Recount of(List<RegionDelivery> deliveries) {
        return new Recount(deliveries);
    }

    /** Only those of a direction. */
    public Recount direction(String direction) {
        return where(each -> each.direction().equals(direction));
    }

    /** Only those of an organisation. */
    public Recount organisation(UUID organisation) {
        return where(each -> each.organisation().equals(organisation));
    }

    /** Only those paid from a source. */
    public Recount fundingSource(String source) {
        return where(each -> each.fundingSource().equals(source));
    }

    /** Only those of a period, both days included. */
    public Recount between(LocalDate first, LocalDate last) {
        return where(each -> !each.date().isBefore(first) && !each.date().isAfter(last));
    }

    /** The distinct families. */
    public int families() {
        return (int) deliveries.stream().map(RegionDelivery::family).distinct().count();
    }

    /** The distinct children. */
    public int children() {
        return persons("child").size();
    }

    /** The distinct parents and those in their place. */
    public int parents() {
        return persons("legal-representative").size();
    }

    /** The distinct young adults. */
    public int youngAdults() {
        return persons("young-adult").size();
    }

    /** The children of each organisation, added up: scope {@code organisation}. */
    public int childrenPerOrganisation() {
        return perOrganisation().mapToInt(Recount::children).sum();
    }

    /** The families of each organisation, added up: scope {@code organisation}. */
    public int familiesPerOrganisation() {
        return perOrganisation().mapToInt(Recount::families).sum();
    }

    /** The deliveries themselves, which are not people. */
    public int deliveries() {
        return deliveries.size();
    }

    /** The local ids of those who received something in {@code role}. */
    public Set<String> persons(String role) {
        return deliveries.stream()
                .flatMap(each -> each.recipients().stream())
                .filter(recipient -> recipient.role().equals(role))
                .map(RegionRecipient::person)
                .collect(Collectors.toSet());
    }

    private Stream<Recount> perOrganisation() {
        return deliveries.stream().collect(Collectors.groupingBy(RegionDelivery::organisation)).values().stream()
                .map(Recount::new);
    }

    private Recount where(Predicate<RegionDelivery> condition) {
        return new Recount(deliveries.stream().filter(condition).toList());
    }
}
