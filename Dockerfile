FROM python:3.12-slim

WORKDIR /opt/citypact
COPY . .
RUN pip install --no-cache-dir . && useradd --create-home citypact && install -d -o citypact /data

USER citypact
ENV CITYPACT_DATA=/data
VOLUME /data
EXPOSE 8000
CMD ["citypact", "serve", "--host", "0.0.0.0"]
