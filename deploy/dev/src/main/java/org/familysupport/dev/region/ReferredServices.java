package org.familysupport.dev.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.familysupport.dev.region.ChildPlan.When;

/**
 * Serves some families at a second organisation, where they come by referral: children of direction 3 in other
 * directions and in years in which they had none of direction 3, others in the same direction and year as at home, so
 * that the scope of a count matters, and young adults in supported living.
 */
final class ReferredServices {
    private static final int DIRECTION_3_ONE_IN = 4;
    private static final String FLATS = "dom-ryadom";

    private final Organisations organisations;
    private final OtherServices services;
    private final Dice dice;

    ReferredServices(Organisations organisations, OtherServices services, Dice dice) {
        this.organisations = organisations;
        this.services = services;
        this.dice = dice;
    }

    void serve(List<Household> homes, Scale scale) {
        List<Household> shuffled = dice.shuffled(homes);
        List<Household> inDirection3 =
                shuffled.stream().filter(home -> home.plan().provider() != null).toList();
        inDirection3.stream().limit(inDirection3.size() / DIRECTION_3_ONE_IN).forEach(this::besideDirection3);
        List<Household> outside = shuffled.stream()
                .filter(home -> home.plan().provider() == null)
                .filter(home -> !home.registrar().key().equals(FLATS))
                .toList();
        outside.stream().limit(scale.referredFamilies()).forEach(this::atASecondOrganisation);
        outside.stream()
                .filter(ReferredServices::ofAgeIn2022)
                .limit(scale.youngAdults())
                .forEach(this::intoSupportedLiving);
    }

    private void besideDirection3(Household home) {
        RegionOrganisation second = second(home, "family-intensive");
        for (int i = 0; i < home.children().size(); i++) {
            Map<Integer, When> years = home.plan().children().get(i).direction3();
            int year = years.containsKey(2020) && !years.containsKey(2021) ? 2021 : 2020;
            services.serve(home, home.children().get(i), second, "family-intensive", year);
        }
    }

    private void atASecondOrganisation(Household home) {
        RegionPerson child = home.children().getFirst();
        String direction = dice.pick(home.registrar().directions().stream()
                .filter(each -> !each.equals(Direction3Table.DIRECTION))
                .filter(each -> !others(home, each).isEmpty())
                .toList());
        RegionOrganisation second = second(home, direction);
        int year = dice.between(2019, 2022);
        services.serve(home, child, home.registrar(), direction, year);
        if (!services.serve(home, child, second, direction, year)) {
            services.serve(home, child, second);
        }
    }

    private void intoSupportedLiving(Household home) {
        RegionOrganisation flats = organisations.get(FLATS);
        for (RegionPerson child : home.children()) {
            services.serve(home, child, flats, "supported-living", 2022);
        }
    }

    private RegionOrganisation second(Household home, String direction) {
        List<RegionOrganisation> others = others(home, direction);
        List<RegionOrganisation> ofOthers = others.stream()
                .filter(each -> each.body() != home.registrar().body())
                .toList();
        return dice.pick(ofOthers.isEmpty() || dice.chance(0.2) ? others : ofOthers);
    }

    private List<RegionOrganisation> others(Household home, String direction) {
        return organisations.all().stream()
                .filter(each -> each.directions().contains(direction))
                .filter(each -> !each.key().equals(home.registrar().key()))
                .toList();
    }

    private static boolean ofAgeIn2022(Household home) {
        return home.children().stream().anyMatch(child -> child.ageOn(LocalDate.of(2022, 1, 1)) >= 18);
    }
}
