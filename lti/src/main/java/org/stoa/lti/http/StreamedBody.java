package org.stoa.lti.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes a body to a stream while it arrives, and breaks off where the stream refuses more.
 *
 * @param <T> what is made of it in the end
 */
final class StreamedBody<T> implements BodySubscriber<T> {

  private final OutputStream into;
  private final Supplier<T> result;
  private final CompletableFuture<T> body = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;

  StreamedBody(OutputStream into, Supplier<T> result) {
    this.into = into;
    this.result = result;
  }

  @Override
  public CompletionStage<T> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription begun) {
    subscription = begun;
    begun.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    try {
      for (ByteBuffer buffer : buffers) {
        byte[] chunk = new byte[buffer.remaining()];
        buffer.get(chunk);
        into.write(chunk);
      }
    } catch (IOException | RuntimeException refused) {
      stop(refused);
    }
  }

  private void stop(Exception why) {
    if (subscription != null) {
      subscription.cancel();
    }
    body.completeExceptionally(why);
  }

  @Override
  public void onError(Throwable failure) {
    body.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    body.complete(result.get());
  }
}
