package org.stoa.lti.jdbc;

import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * A data source that remembers what kinds of statements were prepared, by their first words, and
 * how much its one user computed while it had a connection.
 */
final class RecordingSource {

  private final Queue<String> statements = new ConcurrentLinkedQueue<>();
  private final AtomicLong nanos = new AtomicLong();
  private final DataSource source;

  RecordingSource(DataSource inner) {
    source = between(DataSource.class, inner);
  }

  DataSource source() {
    return source;
  }

  List<String> statements() {
    return List.copyOf(statements);
  }

  void forget() {
    statements.clear();
  }

  /** Processor time that was used between taking connections and giving them back. */
  Duration held() {
    return Duration.ofNanos(nanos.get());
  }

  /** Processor time that this thread has used so far. */
  static Duration used() {
    return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
  }

  private <T> T between(Class<T> type, T inner) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              switch (method.getName()) {
                case "prepareStatement" ->
                    statements.add(String.valueOf(arguments[0]).strip().split("\\s", 2)[0]);
                case "getConnection" -> nanos.addAndGet(-used().toNanos());
                case "close" -> nanos.addAndGet(used().toNanos());
                default -> {}
              }
              Object answer = answer(inner, method, arguments);
              return answer instanceof Connection connection
                  ? between(Connection.class, connection)
                  : answer;
            }));
  }

  private static Object answer(Object inner, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(inner, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
