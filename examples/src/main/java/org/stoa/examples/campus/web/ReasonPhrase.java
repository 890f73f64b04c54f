package org.stoa.examples.campus.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.util.Callback;

/** Puts words of one's own beside a status. Servlets can't any more, but some platforms do. */
final class ReasonPhrase extends HttpStream.Wrapper {

  private final String reason;

  private ReasonPhrase(HttpStream stream, String reason) {
    super(stream);
    this.reason = reason;
  }

  static void set(HttpServletRequest request, String reason) {
    ServletContextRequest.getServletContextRequest(request)
        .addHttpStreamWrapper(stream -> new ReasonPhrase(stream, reason));
  }

  @Override
  public void send(
      MetaData.Request request,
      MetaData.Response response,
      boolean last,
      ByteBuffer content,
      Callback callback) {
    super.send(request, response == null ? null : worded(response), last, content, callback);
  }

  private MetaData.Response worded(MetaData.Response response) {
    return new MetaData.Response(
        response.getStatus(),
        reason,
        response.getHttpVersion(),
        response.getHttpFields(),
        response.getContentLength(),
        response.getTrailersSupplier());
  }
}
