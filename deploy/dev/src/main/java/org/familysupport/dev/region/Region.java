package org.familysupport.dev.region;

import java.util.List;

/**
 * An invented region: organisations, families, referrals and deliveries of 2019 to 2022, in the order in which the
 * systems of the five bodies would send them.
 *
 * <p>The same seed and bodies give the same region, to the last digit. In direction 3 it reproduces the published figures
 * of 2020 and 2021 exactly; the children of direction 3 also receive other services, and a few families of the same
 * providers are served in direction 3 on the days just outside these years, so that a filter or a scope left out shows.
 */
public final class Region {
    /** The seed of the region that everybody sees. */
    public static final long SEED = 20_202_021L;

    private final long seed;
    private final Bodies bodies;
    private final List<Municipality> municipalities;
    private final List<RegionOrganisation> organisations;
    private final List<RegionFamily> families;
    private final List<RegionReferral> referrals;
    private final List<RegionDelivery> deliveries;

    Region(
            long seed,
            Bodies bodies,
            List<Municipality> municipalities,
            List<RegionOrganisation> organisations,
            List<RegionFamily> families,
            List<RegionReferral> referrals,
            List<RegionDelivery> deliveries) {
        this.seed = seed;
        this.bodies = bodies;
        this.municipalities = List.copyOf(municipalities);
        this.organisations = List.copyOf(organisations);
        this.families = List.copyOf(families);
        this.referrals = List.copyOf(referrals);
        this.deliveries = List.copyOf(deliveries);
    }

    /** The whole region: 13,146 children in the age bands of Kemerovo's snapshot (S2:22-27), 12,000 families. */
    public static Region generate(long seed, Bodies bodies) {
        return new RegionGenerator(seed, bodies, Scale.FULL).generate();
    }

    /** All of direction 3 and some 300 other children, for tests. */
    public static Region sample(long seed, Bodies bodies) {
        return new RegionGenerator(seed, bodies, Scale.SAMPLE).generate();
    }

    /** The seed it was made from. */
    public long seed() {
        return seed;
    }

    /** The bodies that send. */
    public Bodies bodies() {
        return bodies;
    }

    /** The municipalities. */
    public List<Municipality> municipalities() {
        return municipalities;
    }

    /** The organisations of all bodies. */
    public List<RegionOrganisation> organisations() {
        return organisations;
    }

    /** The organisations under {@code body}. */
    public List<RegionOrganisation> organisations(Body body) {
        return organisations.stream().filter(each -> each.body() == body).toList();
    }

    /** The families of all bodies. */
    public List<RegionFamily> families() {
        return families;
    }

    /** The families that {@code body} sends. */
    public List<RegionFamily> families(Body body) {
        return families.stream().filter(family -> family.body() == body).toList();
    }

    /** The referrals of all bodies, in the order of the first service that follows. */
    public List<RegionReferral> referrals() {
        return referrals;
    }

    /** The referrals that {@code body} sends. */
    public List<RegionReferral> referralsFrom(Body body) {
        return referrals.stream().filter(each -> each.fromBody() == body).toList();
    }

    /** The referrals that {@code body} accepts. */
    public List<RegionReferral> referralsTo(Body body) {
        return referrals.stream().filter(each -> each.toBody() == body).toList();
    }

    /** The deliveries of all bodies, in the order of their days. */
    public List<RegionDelivery> deliveries() {
        return deliveries;
    }

    /** The deliveries that {@code body} sends, in the order of their days. */
    public List<RegionDelivery> deliveries(Body body) {
        return deliveries.stream().filter(each -> each.body() == body).toList();
    }

    /** How much of everything there is. */
    public RegionSizes sizes() {
        int children =
                families.stream().mapToInt(family -> family.children().size()).sum();
        int people =
                families.stream().mapToInt(family -> family.members().size()).sum();
        return new RegionSizes(
                organisations.size(),
                families.size(),
                children,
                people - children,
                referrals.size(),
                deliveries.size());
    }

    /** One line for people: the seed and the sizes. */
    public String describe() {
        RegionSizes sizes = sizes();
        return "seed %d: %d organisations, %d families, %d children, %d adults, %d referrals, %d deliveries"
                .formatted(
                        seed,
                        sizes.organisations(),
                        sizes.families(),
                        sizes.children(),
                        sizes.adults(),
                        sizes.referrals(),
                        sizes.deliveries());
    }
}
