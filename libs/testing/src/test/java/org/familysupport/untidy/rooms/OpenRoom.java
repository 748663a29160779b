package org.familysupport.untidy.rooms;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Supplier;
import org.familysupport.untidy.rooms.web.RoomsResource;

class OpenRoom {
    private final ObjectMapper json = new ObjectMapper();
    private final Supplier<UUID> ids = UUID::randomUUID;

    String open(RoomsResource door) {
        return Uni.createFrom().item(json + door.toString() + ids.get()).await().indefinitely();
    }
}
