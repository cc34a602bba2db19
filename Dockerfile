# The service, without what builds and tests it. Build: docker build -t lernbausteine .
ARG NODE=node:24.21.0-bookworm-slim

FROM ${NODE} AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
# Scripts of packages aren't run: the image has its Node already, and esbuild comes with its binary.
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build
# What a package holds, and nothing else.
RUN npm pack --ignore-scripts \
 && mkdir /app \
 && tar -xzf lernbausteine-*.tgz --strip-components=1 -C /app
RUN npm ci --omit=dev --ignore-scripts \
 && mv node_modules /app/ \
 # When packages were installed says nothing here; beside it the bundle would pass for older than they are.
 && rm /app/node_modules/.package-lock.json

FROM ${NODE}
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=8080 \
    LERN_COURSES=/courses \
    LERN_DATA=/data
COPY --from=build /app /app
# A volume that is mounted here for the first time takes over whose it is.
RUN install -d -m 700 -o 1000 -g 1000 /data && install -d -m 755 /courses
WORKDIR /app
USER 1000:1000
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=40s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}${process.env.BASE_PATH ?? ''}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "/app/dist/server/main.js"]
CMD ["serve"]
