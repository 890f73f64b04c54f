package org.stoa.lti.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/** A data source that remembers what kinds of statements were prepared, by their first words. */
final class RecordingSource {

  private final Queue<String> statements = new ConcurrentLinkedQueue<>();
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

  private <T> T between(Class<T> type, T inner) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                statements.add(String.valueOf(arguments[0]).strip().split("\\s", 2)[0]);
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
