package org.familysupport.dev.region;

import java.util.List;

/**
 * A family together with what was planned for it.
 *
 * @param plan the plan
 * @param family the family made after it, whose children stand in the order of the plan
 * @param registrar the organisation that registers it
 */
record Household(FamilyPlan plan, RegionFamily family, RegionOrganisation registrar) {
    List<RegionPerson> children() {
        return family.children();
    }
}
