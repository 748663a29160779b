package org.familysupport.dev.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.familysupport.dev.region.Body;
import org.familysupport.dev.region.Region;
import org.familysupport.dev.region.RegionFamily;
import org.familysupport.dev.region.RegionIdentifier;
import org.familysupport.dev.region.RegionMember;
import org.familysupport.dev.region.RegionPerson;

/** The systems of the bodies enter the families that their organisations know. */
final class SendFamilies {
    private static final int AT_A_TIME = 3;

    private final Senders senders;
    private final String url;

    SendFamilies(Senders senders, Places places) {
        this.senders = senders;
        this.url = places.registry() + "/api/v1/families/batches";
    }

    private record Batch(Body body, List<RegionFamily> families) {}

    void send(Region region, Progress progress) {
        List<Batch> batches = new ArrayList<>();
        for (Body body : Body.values()) {
            Rows.batches(region.families(body)).forEach(rows -> batches.add(new Batch(body, rows)));
        }
        InFlight.each(AT_A_TIME, batches, batch -> send(batch, progress));
    }

    private void send(Batch batch, Progress progress) {
        Sender system = senders.systemOf(batch.body(), "registration");
        new Rows(system, url, progress)
                .send(batch.families().stream().map(SendFamilies::row).toList());
    }

    private static ObjectNode row(RegionFamily it) {
        ObjectNode family = Json.object(
                "id", it.id(),
                "reference", it.localId(),
                "territory", it.municipality(),
                "members", it.members().stream().map(each -> json(each, it)).toList());
        return Json.object("organisation", it.registeredBy(), "family", family);
    }

    private static ObjectNode json(RegionMember it, RegionFamily family) {
        return Json.object("newPerson", json(it.person(), family), "role", it.role(), "from", it.from());
    }

    private static ObjectNode json(RegionPerson it, RegionFamily family) {
        return Json.object(
                "id", it.id(),
                "name", Json.object("family", it.surname(), "given", it.given(), "patronymic", it.patronymic()),
                "birth", Json.object("date", it.birthDate(), "precision", "known"),
                "sex", it.sex(),
                "residence", Json.object("territory", family.residence()),
                "identifiers", it.identifiers().stream().map(SendFamilies::json).toList());
    }

    private static ObjectNode json(RegionIdentifier it) {
        return Json.object("system", it.system(), "value", it.value());
    }
}
