package org.sursis.api.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which methods an address answers to. A 405 must say so, and the framework does not. */
@ApplicationScoped
class Addresses {
    private final List<Route> routes;

    Addresses(BeanManager beans) {
        routes = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(Addresses::routes)
                .toList();
    }

    private record Route(Pattern address, String method) {}

    private static Stream<Route> routes(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods()).flatMap(method -> Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> new Route(address(resource, method), verb.value())));
    }

    private static Pattern address(Class<?> resource, Method method) {
        var inner = method.getAnnotation(Path.class);
        var template = resource.getAnnotation(Path.class).value() + (inner == null ? "" : "/" + inner.value());
        return Pattern.compile(template.replaceAll("/+", "/").replaceAll("[{][^}]*[}]", "[^/]+"));
    }

    /** The methods of an address, as {@code Allow} lists them. */
    String allow(String path) {
        var methods = new TreeSet<String>();
        routes.stream().filter(r -> r.address.matcher(path).matches()).forEach(r -> methods.add(r.method));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }
}
