package org.familysupport.dev.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shall become of a family.
 *
 * @param provider who serves it in direction 3, if anybody does
 * @param children its children
 */
record FamilyPlan(@Nullable Direction3Provider provider, List<ChildPlan> children) {
    FamilyPlan {
        children = List.copyOf(children);
    }
}
