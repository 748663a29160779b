package org.familysupport.referral.fhir.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From when to when. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Period", examples = "{\"end\": null}")
record Period(@Nullable Instant start, @Nullable Instant end) {}
