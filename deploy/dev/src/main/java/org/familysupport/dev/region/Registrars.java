package org.familysupport.dev.region;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * Which organisation puts a family on record: often the one that will help, else the one that sees the child at its age
 * (domain 4.5).
 */
final class Registrars {
    private static final LocalDate FIRST_SEEN = LocalDate.of(2020, 6, 30);
    private static final double DIRECTION_3_BY_PROVIDER = 0.6;

    private final Organisations organisations;
    private final Dice dice;
    private final List<RegionOrganisation> schools;
    private final List<RegionOrganisation> kindergartens;
    private final List<RegionOrganisation> clinics;

    Registrars(Organisations organisations, Dice dice) {
        this.organisations = organisations;
        this.dice = dice;
        this.schools = organisations.ofType("school");
        this.kindergartens = organisations.ofType("kindergarten");
        this.clinics = List.of(organisations.get("polyclinic"), organisations.get("perinatal-centre"));
    }

    RegionOrganisation of(FamilyPlan plan, LocalDate birthOfEldest) {
        Direction3Provider provider = plan.provider();
        if (provider != null && dice.chance(DIRECTION_3_BY_PROVIDER)) {
            return organisations.get(provider.key());
        }
        int throwOfHundred = dice.between(1, 100);
        if (throwOfHundred <= 35) {
            return dice.pick(organisations.of(Body.SOCIAL_PROTECTION));
        }
        if (throwOfHundred <= 41) {
            return dice.pick(organisations.of(Body.NGO));
        }
        if (throwOfHundred <= 44 && provider == null) {
            return dice.pick(organisations.of(Body.GUARDIANSHIP));
        }
        if (throwOfHundred <= 46) {
            return organisations.get("dispensary");
        }
        return byAge(
                birthOfEldest.isAfter(FIRST_SEEN)
                        ? 0
                        : Period.between(birthOfEldest, FIRST_SEEN).getYears());
    }

    private RegionOrganisation byAge(int age) {
        if (age < 3) {
            return dice.pick(clinics);
        }
        return age < 7 ? dice.pick(kindergartens) : dice.pick(schools);
    }
}
