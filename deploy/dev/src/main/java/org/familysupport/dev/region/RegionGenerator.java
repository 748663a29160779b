package org.familysupport.dev.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Makes a region: organisations, then families, then what was delivered, then the referrals that this presupposes. */
final class RegionGenerator {
    private static final double NEVER_SERVED = 0.08;

    private final long seed;
    private final Bodies bodies;
    private final Scale scale;

    RegionGenerator(long seed, Bodies bodies, Scale scale) {
        this.seed = seed;
        this.bodies = bodies;
        this.scale = scale;
    }

    Region generate() {
        Numbers numbers = new Numbers();
        Municipalities municipalities = new Municipalities();
        Organisations organisations = new Organisations(bodies, numbers, municipalities.all());
        List<Household> homes = homes(numbers, municipalities, organisations);
        List<RegionDelivery> deliveries = deliveries(homes, organisations);
        List<RegionFamily> families = homes.stream().map(Household::family).toList();
        return new Region(
                seed,
                bodies,
                municipalities.all(),
                organisations.all(),
                families,
                new Referrals(families, dice("referrals")).before(deliveries),
                deliveries);
    }

    private List<Household> homes(Numbers numbers, Municipalities municipalities, Organisations organisations) {
        Births births = new Births(scale, dice("births"));
        Registrars registrars = new Registrars(organisations, dice("registrars"));
        Households households = new Households(
                new People(seed, bodies, numbers), new Names(dice("names")), dice("households"), municipalities);
        List<Household> homes = new ArrayList<>();
        for (FamilyPlan plan : dice("order").shuffled(FamilyPlans.of(scale, Direction3Table.published()))) {
            List<LocalDate> dates = births.of(plan);
            homes.add(households.of(plan, dates, registrars.of(plan, Collections.min(dates))));
        }
        return homes;
    }

    private List<RegionDelivery> deliveries(List<Household> homes, Organisations organisations) {
        Offers offers = new Offers();
        DeliveryBook book = new DeliveryBook(dice("recipients"));
        OtherServices others = new OtherServices(offers, book, dice("others"));
        Direction3Services direction3 = new Direction3Services(organisations, offers, book, dice("direction-3"));
        homes.forEach(direction3::serve);
        new ReferredServices(organisations, others, dice("referred")).serve(homes, scale);
        Dice dice = dice("at-home");
        for (Household home : homes) {
            for (RegionPerson child : home.children()) {
                int episodes = dice.chance(NEVER_SERVED) ? 0 : dice.between(1, 2);
                for (int i = 0; i < episodes; i++) {
                    others.serve(home, child, home.registrar());
                }
            }
        }
        return book.numbered();
    }

    private Dice dice(String purpose) {
        return new Dice(seed, purpose);
    }
}
