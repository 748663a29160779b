package org.familysupport.dev.region;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** Birth dates of the children: exactly as many in each band as the scale says, and no two siblings half a year apart. */
final class Births {
    private static final int DAYS_BETWEEN_SIBLINGS = 300;
    private static final double TWINS = 0.05;
    private static final int TRIES = 100;

    private final Iterator<Band> bands;
    private final Dice dice;

    Births(Scale scale, Dice dice) {
        this.dice = dice;
        List<Band> bag = new ArrayList<>();
        for (Band band : scale.bands()) {
            bag.addAll(Collections.nCopies(band.children(), band));
        }
        this.bands = dice.shuffled(bag).iterator();
    }

    /** One date for each child of the plan, in its order. */
    List<LocalDate> of(FamilyPlan plan) {
        List<LocalDate> dates = new ArrayList<>();
        for (ChildPlan child : plan.children()) {
            dates.add(next(bands.next(), child.inDirection3(), dates));
        }
        return dates;
    }

    private LocalDate next(Band band, boolean inDirection3, List<LocalDate> siblings) {
        for (LocalDate sibling : siblings) {
            boolean possible = !sibling.isBefore(band.from()) && !sibling.isAfter(band.to()) && !inDirection3;
            if (possible && dice.chance(TWINS)) {
                return sibling;
            }
        }
        LocalDate date = band.birth(inDirection3, dice);
        for (int i = 0; i < TRIES && tooNear(date, siblings); i++) {
            date = band.birth(inDirection3, dice);
        }
        return date;
    }

    private static boolean tooNear(LocalDate date, List<LocalDate> siblings) {
        return siblings.stream()
                .anyMatch(sibling -> Math.abs(ChronoUnit.DAYS.between(sibling, date)) < DAYS_BETWEEN_SIBLINGS);
    }
}
