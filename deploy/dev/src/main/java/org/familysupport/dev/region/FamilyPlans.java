package org.familysupport.dev.region;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All families of the region: those of direction 3, some with a further child, and all others. */
final class FamilyPlans {
    private static final int FAMILIES_OF_TWO_FOR_ONE_OF_THREE = 12;

    private FamilyPlans() {}

    static List<FamilyPlan> of(Scale scale, Direction3Table table) {
        List<FamilyPlan> plans = new ArrayList<>(withSiblings(new Direction3Plan(table).families(), scale.siblings()));
        int planned = plans.stream().mapToInt(plan -> plan.children().size()).sum();
        int families = scale.families() - plans.size();
        int extra = scale.children() - planned - families;
        int ofThree = extra / (FAMILIES_OF_TWO_FOR_ONE_OF_THREE + 2);
        int ofTwo = extra - 2 * ofThree;
        if (extra < 0 || ofThree + ofTwo > families) {
            throw new IllegalArgumentException("this scale needs families of another size");
        }
        for (int i = 0; i < families; i++) {
            int children = i < ofThree ? 3 : i < ofThree + ofTwo ? 2 : 1;
            plans.add(new FamilyPlan(null, Collections.nCopies(children, ChildPlan.NOT_IN_DIRECTION_3)));
        }
        return plans;
    }

    private static List<FamilyPlan> withSiblings(List<FamilyPlan> plans, int siblings) {
        int step = plans.size() / siblings;
        List<FamilyPlan> all = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            FamilyPlan plan = plans.get(i);
            all.add(i % step == 0 && i / step < siblings ? withSibling(plan) : plan);
        }
        return all;
    }

    private static FamilyPlan withSibling(FamilyPlan plan) {
        List<ChildPlan> children = new ArrayList<>(plan.children());
        children.add(ChildPlan.NOT_IN_DIRECTION_3);
        return new FamilyPlan(plan.provider(), children);
    }
}
