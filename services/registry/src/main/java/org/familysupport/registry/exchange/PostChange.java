package org.familysupport.registry.exchange;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.familysupport.persistence.store.Json;

/**
 * Calls a subscriber. The name of its address is looked up and judged each time, and it is that very address that is called, so
 * that a name cannot mean another place a moment later. Nothing is followed elsewhere, and of the answer only its status is read.
 */
@ApplicationScoped
class PostChange {
    private final Vertx vertx;
    private final WebhookSettings settings;
    private final InstantSource clock;
    private final HttpClient client;

    PostChange(Vertx vertx, WebhookSettings settings, InstantSource clock) {
        this.vertx = vertx;
        this.settings = settings;
        this.clock = clock;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) settings.patience().toMillis())
                        .setKeepAlive(false)
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(settings.together()));
    }

    /** The body: ids and kinds, no personal data. */
    record Message(UUID id, String type, Instant timestamp, Data data) {
        static Message of(Change change) {
            String kind = change.subject().kind().code();
            return new Message(
                    change.id(),
                    change.kind(),
                    change.at(),
                    new Data(kind, change.subject().id(), change.version()));
        }
    }

    /** Whom it is about, and the version after it. */
    record Data(String subjectKind, UUID subjectId, long version) {}

    /** What came of it; never fails. */
    Uni<Posted> post(DueDelivery delivery) {
        URI url = URI.create(delivery.url());
        return address(url.getHost())
                .chain(address -> !settings.privateAddresses() && WebhookAddressPolicy.isPrivate(address)
                        ? Uni.createFrom().item(Posted.failed("private-address"))
                        : post(delivery, url, address))
                .ifNoItem()
                .after(settings.patience().plus(Duration.ofSeconds(1)))
                .fail()
                .onFailure()
                .recoverWithItem(failure -> Posted.failed(why(failure)));
    }

    private Uni<InetAddress> address(String host) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(() -> InetAddress.getByName(host), false)
                        .toCompletionStage());
    }

    private Uni<Posted> post(DueDelivery delivery, URI url, InetAddress address) {
        boolean secure = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : secure ? 443 : 80;
        String body = Json.fields(Message.of(delivery.change()));
        String id = delivery.change().id().toString();
        long now = clock.instant().getEpochSecond();
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(secure)
                .setURI(url.getRawQuery() == null ? path : path + '?' + url.getRawQuery())
                .setFollowRedirects(false)
                .setTimeout(settings.patience().toMillis())
                .putHeader("content-type", "application/json")
                .putHeader("user-agent", "family-support")
                .putHeader("webhook-id", id)
                .putHeader("webhook-timestamp", String.valueOf(now))
                .putHeader("webhook-signature", WebhookSignature.of(delivery.secret(), id, now, body));
        return Uni.createFrom()
                .completionStage(() -> client.request(options)
                        .compose(request -> request.send(Buffer.buffer(body)))
                        .map(answer -> new Posted(answer.statusCode(), ""))
                        .toCompletionStage());
    }

    private static String why(Throwable failure) {
        return switch (failure) {
            case UnknownHostException unknown -> "unknown-host";
            case TimeoutException late -> "timeout";
            case io.smallrye.mutiny.TimeoutException late -> "timeout";
            case java.net.ConnectException refused -> "refused";
            case javax.net.ssl.SSLException untrusted -> "not-trusted";
            default -> "failed";
        };
    }
}
