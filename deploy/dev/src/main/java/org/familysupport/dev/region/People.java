package org.familysupport.dev.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes people with the numbers under which they are known; each body counts its own clients. */
final class People {
    private static final LocalDate NEWBORN_WITHOUT_SNILS = LocalDate.of(2021, 12, 1);

    private final long seed;
    private final Bodies bodies;
    private final Numbers numbers;
    private final Map<Body, Integer> clients = new EnumMap<>(Body.class);
    private final Map<Body, Integer> families = new EnumMap<>(Body.class);

    People(long seed, Bodies bodies, Numbers numbers) {
        this.seed = seed;
        this.bodies = bodies;
        this.numbers = numbers;
    }

    RegionPerson adult(Body body, FullName name, LocalDate birth) {
        String localId = clientNumber(body);
        List<RegionIdentifier> identifiers =
                List.of(new RegionIdentifier("snils", numbers.snils(), null), client(body, localId));
        return person(localId, name, birth, identifiers);
    }

    /** A child; the youngest have no insurance number yet. */
    RegionPerson child(Body body, FullName name, LocalDate birth) {
        String localId = clientNumber(body);
        List<RegionIdentifier> identifiers = new ArrayList<>();
        if (birth.isBefore(NEWBORN_WITHOUT_SNILS)) {
            identifiers.add(new RegionIdentifier("snils", numbers.snils(), null));
        }
        identifiers.add(new RegionIdentifier("birth-certificate", numbers.birthCertificate(), null));
        identifiers.add(client(body, localId));
        return person(localId, name, birth, identifiers);
    }

    String familyNumber(Body body) {
        return "%s-family-%05d".formatted(body.prefix(), families.merge(body, 1, Integer::sum));
    }

    UUID familyId(String familyNumber) {
        return StableIds.of("family", seed + ":" + familyNumber);
    }

    private RegionPerson person(String localId, FullName name, LocalDate birth, List<RegionIdentifier> identifiers) {
        return new RegionPerson(
                StableIds.of("person", seed + ":" + localId),
                localId,
                name.surname(),
                name.given(),
                name.patronymic(),
                name.sex(),
                birth,
                identifiers);
    }

    private String clientNumber(Body body) {
        return "%s-%06d".formatted(body.prefix(), clients.merge(body, 1, Integer::sum));
    }

    private RegionIdentifier client(Body body, String localId) {
        return new RegionIdentifier("agency-client-id", localId, bodies.id(body));
    }
}
