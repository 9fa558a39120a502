package se.samsas.client;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/// Answers the addresses of the client's own pages, which are no files, with its start page: what has no ending and is
/// asked for as HTML.
final class ClientPages extends PathResourceResolver {

    private static final String START_PAGE = "index.html";

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        var file = super.resolveResourceInternal(request, path, locations, chain);
        return file == null && request != null && isPage(path, request.getHeader(HttpHeaders.ACCEPT))
                ? super.resolveResourceInternal(request, START_PAGE, locations, chain)
                : file;
    }

    static boolean isPage(String path, @Nullable String accept) {
        return accept != null && !path.substring(path.lastIndexOf('/') + 1).contains(".") && namesHtml(accept);
    }

    /// `*/*`, which programs send, does not count.
    private static boolean namesHtml(String accept) {
        try {
            return MediaType.parseMediaTypes(accept).stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
