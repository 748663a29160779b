package org.familysupport.dev.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.familysupport.dev.region.Region;
import org.familysupport.dev.region.RegionOrganisation;
import org.familysupport.stack.Realm;

/** The steward enters the directory one by one: the bodies, what stands under them in the realm, then the region's. */
public final class RegisterOrganisations {
    private static final int AT_A_TIME = 8;

    private final Sender steward;
    private final String url;

    public RegisterOrganisations(Sender steward, Places places) {
        this.steward = steward;
        this.url = places.registry() + "/api/v1/organisations";
    }

    /** Those of the realm; bodies first, for others stand under them. */
    public void ofRealm(Realm realm) {
        realm.organisations().stream().filter(each -> each.partOf() == null).forEach(each -> register(json(each)));
        realm.organisations().stream().filter(each -> each.partOf() != null).forEach(each -> register(json(each)));
    }

    /** One that stands under a body that is there. */
    public void oneMore(Realm.Organisation organisation) {
        register(json(organisation));
    }

    /** Those of the region, which stand under the bodies of the realm. */
    void ofRegion(Region region, Progress progress) {
        InFlight.each(AT_A_TIME, region.organisations(), each -> {
            register(json(each));
            progress.add(1);
        });
    }

    private void register(ObjectNode organisation) {
        Answer answer = steward.post(url, organisation);
        if (!answer.problem().equals("organisation-exists")) {
            answer.orGiveUp();
        }
    }

    private static ObjectNode json(Realm.Organisation it) {
        return Json.object(
                "id", it.id(),
                "name", it.nameRu(),
                "sector", it.sector(),
                "type", it.type(),
                "ownership", it.sector().equals("ngo") ? "non-profit" : "regional",
                "partOf", it.partOf());
    }

    private static ObjectNode json(RegionOrganisation it) {
        return Json.object(
                "id", it.id(),
                "name", it.name(),
                "sector", it.body().sector(),
                "type", it.type(),
                "ownership", it.ownership(),
                "partOf", it.partOf(),
                "territory", it.municipality(),
                "inn", it.inn(),
                "ogrn", it.ogrn());
    }
}
