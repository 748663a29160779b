package org.familysupport.dev.region;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Makes a family after its plan: children who bear the surname of the family and the patronymic of the father, a mother,
 * often a father, sometimes a grandmother; or substitute parents with another name.
 */
final class Households {
    private static final double FATHER_LIVES_THERE = 0.55;
    private static final double MOTHER_LIVES_THERE = 0.97;
    private static final double NO_PATRONYMICS = 0.01;
    private static final double GRANDMOTHER = 0.03;
    private static final int OLDEST_MOTHER = 46;

    private final People people;
    private final Names names;
    private final Dice dice;
    private final Municipalities municipalities;

    Households(People people, Names names, Dice dice, Municipalities municipalities) {
        this.people = people;
        this.names = names;
        this.dice = dice;
        this.municipalities = municipalities;
    }

    Household of(FamilyPlan plan, List<LocalDate> births, RegionOrganisation registrar) {
        Body body = registrar.body();
        String number = people.familyNumber(body);
        String surname = names.surname();
        String father = names.given(false);
        boolean without = dice.chance(NO_PATRONYMICS);
        boolean substitute = body == Body.GUARDIANSHIP;
        LocalDate placed = Collections.max(births).plusDays(dice.between(60, 400));
        List<RegionMember> members = new ArrayList<>();
        for (LocalDate birth : births) {
            boolean girl = dice.chance(0.4);
            String patronymic = without ? null : Patronymic.of(father).of(girl);
            FullName name = new FullName(Names.surname(surname, girl), names.given(girl), patronymic, girl);
            RegionPerson child = people.child(body, name, birth);
            members.add(new RegionMember(child, "child", substitute ? placed : birth));
        }
        members.addAll(
                substitute ? substitutes(body, births, placed) : parents(body, surname, father, without, births));
        String home = dice.chance(0.8) ? registrar.municipality() : municipalities.any(dice);
        RegionFamily family = new RegionFamily(
                people.familyId(number),
                number,
                body,
                registrar.id(),
                home,
                Municipalities.settlement(home, dice),
                members);
        return new Household(plan, family, registrar);
    }

    private List<RegionMember> parents(
            Body body, String surname, String father, boolean without, List<LocalDate> births) {
        LocalDate eldest = Collections.min(births);
        LocalDate mothersBirth = mothersBirth(births);
        List<RegionMember> parents = new ArrayList<>();
        boolean mother = dice.chance(MOTHER_LIVES_THERE);
        if (mother) {
            parents.add(new RegionMember(woman(body, surname, without, mothersBirth), "mother", eldest));
        }
        if (!mother || dice.chance(FATHER_LIVES_THERE)) {
            LocalDate birth = mothersBirth.minusDays(dice.between(-700, 3_500));
            String patronymic =
                    without ? null : Patronymic.of(names.given(false)).male();
            FullName name = new FullName(surname, father, patronymic, false);
            parents.add(new RegionMember(people.adult(body, name, birth), "father", eldest));
        }
        if (dice.chance(GRANDMOTHER)) {
            LocalDate birth = mothersBirth.minusDays(dice.between(19 * 365, 30 * 365));
            String role = dice.chance(0.5) ? "caregiver" : "other-adult";
            parents.add(new RegionMember(woman(body, names.surname(), without, birth), role, eldest));
        }
        return parents;
    }

    private List<RegionMember> substitutes(Body body, List<LocalDate> births, LocalDate placed) {
        boolean allOver14 = Collections.max(births).isBefore(LocalDate.of(2006, 1, 1));
        String role = dice.chance(0.6) ? "foster-parent" : allOver14 ? "trustee" : "guardian";
        LocalDate birth = LocalDate.of(1975, 1, 1).plusDays(dice.between(0, 3_000));
        return List.of(new RegionMember(woman(body, names.surname(), false, birth), role, placed));
    }

    private RegionPerson woman(Body body, String surnameOfMen, boolean without, LocalDate birth) {
        String patronymic = without ? null : Patronymic.of(names.given(false)).female();
        FullName name = new FullName(Names.surname(surnameOfMen, true), names.given(true), patronymic, true);
        return people.adult(body, name, birth);
    }

    /** Of age at the birth of her eldest child and not too old at that of her youngest. */
    private LocalDate mothersBirth(List<LocalDate> births) {
        LocalDate eldest = Collections.min(births);
        int years = (int) ChronoUnit.YEARS.between(eldest, Collections.max(births)) + 1;
        int most = Math.max(20, Math.min(38, OLDEST_MOTHER - years));
        return eldest.minusDays(dice.between(19 * 366, most * 366));
    }
}
