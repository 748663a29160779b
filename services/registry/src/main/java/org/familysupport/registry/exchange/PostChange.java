package org.familysupport.registry.exchange;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
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
import org.jspecify.annotations.Nullable;

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
        return call(options, Buffer.buffer(body));
    }

    /**
     * Sends it and hangs up as soon as the status is here: a body without end costs nothing, and who trickles is given up when the
     * time is over.
     */
    private Uni<Posted> call(RequestOptions options, Buffer body) {
        return Uni.createFrom().emitter(emitter -> {
            Call call = new Call();
            long deadline = vertx.setTimer(settings.patience().toMillis(), over -> {
                emitter.fail(new TimeoutException());
                call.hangUp();
            });
            client.request(options)
                    .compose(request -> call.begins(request) ? request.send(body) : Future.failedFuture("too late"))
                    .onComplete(answered -> {
                        vertx.cancelTimer(deadline);
                        if (answered.succeeded()) {
                            emitter.complete(new Posted(answered.result().statusCode(), ""));
                        } else {
                            emitter.fail(answered.cause());
                        }
                        call.hangUp();
                    });
        });
    }

    /** A request on its way, until somebody hangs up. */
    private static final class Call {
        private @Nullable HttpClientRequest request;
        private boolean over;

        /** Whether it is not too late to send it. */
        synchronized boolean begins(HttpClientRequest connected) {
            request = connected;
            if (over) {
                connected.reset();
            }
            return !over;
        }

        synchronized void hangUp() {
            over = true;
            if (request != null) {
                request.connection().close();
            }
        }
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
