package org.familysupport.registry.identities;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.familysupport.matching.Weights;
import org.familysupport.testing.sql.Database;

/** Models of the matcher as they stand after an estimate. */
public final class InventedModels {
    private InventedModels() {}

    /** One with the weights of the shipped one; whether its agreement and difference speak as they must is as said. */
    public static UUID stored(boolean sane) {
        UUID id = UUID.randomUUID();
        Database.asOwner()
                .execute(
                        "insert into matching_models (id, version, number, active, weights, sane, pairs, random_pairs,"
                                + " one_person, rounds, created_at, created_by_organisation, created_by, changed_at,"
                                + " changed_by_organisation, changed_by) values (?, 1, ?, false, ?, ?, 1, 1, 0.1, 1, now(),"
                                + " gen_random_uuid(), 'test', now(), gen_random_uuid(), 'test')",
                        id,
                        ThreadLocalRandom.current().nextInt(1000, Integer.MAX_VALUE),
                        String.join("\n", Weights.shipped().lines()),
                        sane);
        return id;
    }
}
