package org.familysupport.dev.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.familysupport.dev.region.ChildPlan.When;

/**
 * Families that reproduce the published figures of direction 3 exactly.
 *
 * <p>Where families recur, one of them does so by another child in each year. Of the families that come in one year only,
 * one is served on its first day alone and one on its last, so that a day moved is a child moved; and beyond the figures
 * two families of each provider are served on the day before the two years and on the day after.
 */
final class Direction3Plan {
    private final Direction3Table table;
    private final List<FamilyPlan> families = new ArrayList<>();

    Direction3Plan(Direction3Table table) {
        this.table = table;
        for (Direction3Provider provider : Direction3Provider.values()) {
            plan(provider);
        }
    }

    List<FamilyPlan> families() {
        return List.copyOf(families);
    }

    private void plan(Direction3Provider provider) {
        Direction3Figure children = table.figure(provider, Direction3Table.CHILDREN);
        Direction3Figure byFamily = table.figure(provider, Direction3Table.FAMILIES);
        int split = byFamily.recurring() > 1 ? 1 : 0;
        for (int i = 0; i < split; i++) {
            families.add(new FamilyPlan(provider, List.of(in(2020, When.THROUGHOUT), in(2021, When.THROUGHOUT))));
        }
        ChildPlan recurring = new ChildPlan(Map.of(2020, When.THROUGHOUT, 2021, When.THROUGHOUT));
        spread(provider, children.recurring(), byFamily.recurring() - split, recurring);
        oneYear(provider, 2020, children.only2020() - split, byFamily.only2020());
        oneYear(provider, 2021, children.only2021() - split, byFamily.only2021());
        outside(provider, in(2019, When.LAST_DAY_ONLY));
        outside(provider, in(2022, When.FIRST_DAY_ONLY));
    }

    private void oneYear(Direction3Provider provider, int year, int children, int familyCount) {
        families.add(new FamilyPlan(provider, List.of(in(year, When.FIRST_DAY_ONLY))));
        families.add(new FamilyPlan(provider, List.of(in(year, When.LAST_DAY_ONLY))));
        spread(provider, children - 2, familyCount - 2, in(year, When.THROUGHOUT));
    }

    private void outside(Direction3Provider provider, ChildPlan child) {
        families.add(new FamilyPlan(provider, List.of(child)));
        families.add(new FamilyPlan(provider, List.of(child)));
    }

    /** So many children in so many families: one in each, a second in the first ones until all have a place. */
    private void spread(Direction3Provider provider, int children, int familyCount, ChildPlan child) {
        int seconds = children - familyCount;
        if (seconds < 0 || seconds > familyCount) {
            throw new IllegalArgumentException("these figures need families of another size");
        }
        for (int i = 0; i < familyCount; i++) {
            families.add(new FamilyPlan(provider, i < seconds ? List.of(child, child) : List.of(child)));
        }
    }

    private static ChildPlan in(int year, When when) {
        return new ChildPlan(Map.of(year, when));
    }
}
