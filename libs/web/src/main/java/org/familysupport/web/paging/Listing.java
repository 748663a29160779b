package org.familysupport.web.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of a collection on the wire. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Listing<T>(
        List<T> items,

        @Schema(
                description =
                        "Give it as `cursor` to get the next page; absent on the last one. Opaque, and valid only for the same filter and caller.")
        @Nullable
        String nextCursor) {}
