package org.familysupport.referral.referrals.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.familysupport.referral.referrals.LifecycleWords;
import org.familysupport.referral.referrals.ReferralAct;

/** Writes into the document what the lifecycle says of each act: from where, by whom, with what, and what follows. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ActTexts implements OASFilter {
    private static final Map<String, ReferralAct> ACTS = Arrays.stream(ReferralAct.values())
            .collect(
                    Collectors.toMap(act -> ReferralsResource.COLLECTION + "/{id}/" + act.code(), Function.identity()));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        ACTS.forEach((path, act) -> {
            PathItem item = document.getPaths().getPathItem(path);
            if (item != null && item.getPOST() != null) {
                item.getPOST().setDescription(item.getPOST().getDescription() + "\n\n" + LifecycleWords.of(act));
            }
        });
    }
}
