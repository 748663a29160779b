package org.familysupport.registry.territories.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.registry.TerritoryId;
import org.familysupport.registry.territories.ChangeTerritory;
import org.familysupport.registry.territories.ReadTerritories;
import org.familysupport.registry.territories.RegisterTerritory;
import org.familysupport.registry.territories.TerritoryFilter;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.checks.Identifier;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.checks.StoredForm;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.openapi.WithoutPurpose;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(TerritoriesResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "territories", description = "The tree of territories by OKTMO code")
class TerritoriesResource {
    static final String COLLECTION = "/api/v1/territories";

    private final RegisterTerritory register;
    private final ChangeTerritory change;
    private final ReadTerritories read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    TerritoriesResource(
            RegisterTerritory register,
            ChangeTerritory change,
            ReadTerritories read,
            Callers callers,
            Attempts attempts,
            Paging paging) {
        this.register = register;
        this.change = change;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @POST
    @WithoutPurpose
    @Operation(
            operationId = "registerTerritory",
            summary = "Enter a territory",
            description =
                    "For stewards of the registry. Codes of organisations, families and people are checked in form alone, so they may be used before their territory is entered; once it is, counts can be cut by every level above it.")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = TerritoryView.class)))
    public Uni<Response> register(@Valid @NotNull TerritoryRequest request) {
        Caller caller = callers.caller();
        return register.register(attempts.of(caller.keyRing(), request), request.toDraft(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, TerritoryView::of));
    }

    @GET
    @WithoutPurpose
    @Operation(
            operationId = "listTerritories",
            summary = "List territories by code",
            description = "All filters must hold at once. Without `on` also those whose code has ended.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = TerritoryListing.class)))
    public Uni<Response> list(
            @Parameter(description = "OKTMO code of the territory they lie in directly", example = "50000000")
                    @QueryParam("partOf")
                    @Identifier("oktmo")
                    @Nullable
                    String partOf,
            @Parameter(description = "Code of the list `territory-level`", example = "municipality")
                    @QueryParam("level")
                    @KnownCode("territory-level")
                    @Nullable
                    String level,
            @Parameter(description = "The beginning of the name, in any case", example = "калин")
                    @QueryParam("name")
                    @Size(max = 100)
                    @Nullable
                    String name,
            @Parameter(description = "`true`: only those which help reaches with difficulty")
                    @QueryParam("remote")
                    @Nullable
                    Boolean remote,
            @Parameter(description = "Whose code is valid on this day", example = "2026-01-01")
                    @QueryParam("on")
                    @PlausibleDay
                    @Nullable
                    LocalDate on,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.caller();
        TerritoryFilter filter = new TerritoryFilter(StoredForm.of("oktmo", partOf), level, name, remote, on);
        return read.page(filter, paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), TerritoryView::of));
    }

    @GET
    @Path("/{id}")
    @WithoutPurpose
    @Operation(
            operationId = "readTerritory",
            summary = "Read one territory",
            description = "One whose code has ended stays readable, with the code that stands in its place.")
    @APIResponse(
            responseCode = "200",
            description = "The territory",
            content = @Content(schema = @Schema(implementation = TerritoryView.class)))
    public Uni<Response> read(@PathParam("id") TerritoryId id) {
        return read.one(id, callers.caller()).map(it -> Replies.read(TerritoryView.of(it), it.version()));
    }

    @PUT
    @Path("/{id}")
    @WithoutPurpose
    @Operation(
            operationId = "changeTerritory",
            summary = "Change a territory, or end its code",
            description =
                    "For stewards of the registry. The whole is given anew; its code, first day and level stay. When municipalities merge, give the old ones a last day and the new code as `successor`: counts are then told in the new geography.")
    @APIResponse(
            responseCode = "200",
            description = "Changed, or the same as before",
            content = @Content(schema = @Schema(implementation = TerritoryView.class), example = "{\"version\": 2}"))
    public Uni<Response> change(
            @PathParam("id") TerritoryId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TerritoryRequest request) {
        Caller caller = callers.caller();
        return change.change(
                        attempts.of(caller.keyRing(), request), id, IfMatch.version(ifMatch), request.toDraft(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, TerritoryView::of));
    }
}
