#!/bin/bash
# Rebuilds the lecture videos, posters and captions from the storyboards beside this script.
# Needs Debian's ffmpeg, espeak-ng and fonts-noto-cjk.   Usage: bash make.sh [lecture-1 …]
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "$0")"

fonts=${FONTS:-/usr/share/fonts/opentype/noto}
bold=$fonts/NotoSansCJK-Bold.ttc
regular=$fonts/NotoSansCJK-Regular.ttc
background=0x0E3A47 title_colour=0xFFFFFF text_colour=0xE4F1F3 accent=0xF4B942 faint=0x2F5E6C

lead=600        # milliseconds of quiet before a card's first words
pause=350       # after each piece of narration
tail=650        # after a card's last words, on top of the pause
rate=48000      # samples per second
bytes_per_ms=$((rate * 2 / 1000))

for tool in ffmpeg espeak-ng; do
  command -v "$tool" >/dev/null || { echo "make.sh: $tool is not installed" >&2; exit 1; }
done
for font in "$bold" "$regular"; do
  [ -f "$font" ] || { echo "make.sh: no font $font (Debian: fonts-noto-cjk)" >&2; exit 1; }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# "a | b | c" -> one line each
lines() { printf '%s\n' "${1// | /$'\n'}"; }

# milliseconds -> 00:00:00.000
clock() { printf '%02d:%02d:%02d.%03d' $(($1 / 3600000)) $(($1 / 60000 % 60)) $(($1 / 1000 % 60)) $(($1 % 1000)); }

silence() { head -c $(($1 * bytes_per_ms)) /dev/zero; }

# Speaks text ($1) as raw mono samples, without the quiet that espeak-ng adds at both ends.
speak() {
  espeak-ng -v en-gb -s 145 -p 42 -g 3 --stdout -- "$1" |
    ffmpeg -v error -i - -af "aresample=$rate,highpass=f=70,lowpass=f=7000,silenceremove=start_periods=1:start_threshold=-55dB,areverse,silenceremove=start_periods=1:start_threshold=-55dB,areverse" \
      -f s16le -ac 1 -ar $rate -
}

# The ground of all cards: two soft discs in the lower right corner.
disc='hypot(X-1230\,Y-650)'
ground() {
  ffmpeg -nostdin -v error -y -f lavfi -i "color=c=$background:s=1280x720,format=gbrp" \
    -vf "geq=r='r(X,Y)+5*clip(400-$disc\,0\,1)+7*clip(250-$disc\,0\,1)':g='g(X,Y)+13*clip(400-$disc\,0\,1)+16*clip(250-$disc\,0\,1)':b='b(X,Y)+15*clip(400-$disc\,0\,1)+18*clip(250-$disc\,0\,1)'" \
    -frames:v 1 "$work/ground.png"
}

# Adds a line of text to the filter: font, size, colour, x, y of its line, text.
# drawtext: "y - ascent" puts the baseline at y, whatever letters the text has.
text() {
  local file=$work/text.$((texts++))
  printf '%s' "$6" >"$file"
  filter+=",drawtext=fontfile=$1:textfile=$file:expansion=none:fontsize=$2:fontcolor=$3:x=$4:y=$(($5 + $2))-ascent"
}

# Draws one card: file, first card?, title, lines, number, count.
# A line that begins with "> " continues the one before.
card() {
  local file=$1 opening=$2 title=$3 body=$4 number=$5 count=$6
  local size y step i x texts=0 filter
  filter="drawbox=x=0:y=0:w=14:h=ih:color=$accent:t=fill"
  if [ "$opening" = yes ]; then size=80 y=170 step=100; else size=60 y=84 step=76; fi
  while IFS= read -r line; do
    text "$bold" $size $title_colour 110 $y "$line"
    y=$((y + step))
  done < <(lines "$title")
  y=$((y + 22))
  filter+=",drawbox=x=112:y=$y:w=120:h=6:color=$accent:t=fill"
  y=$((y + 48))
  while IFS= read -r line; do
    if [ "$opening" = yes ]; then
      text "$regular" 40 $text_colour 110 $y "$line"
      y=$((y + 66))
    elif [[ $line == '> '* ]]; then
      text "$regular" 44 $text_colour 152 $((y - 14)) "${line#> }"
      y=$((y + 58))
    else
      filter+=",drawbox=x=112:y=$((y + 22)):w=16:h=16:color=$accent:t=fill"
      text "$regular" 44 $text_colour 152 $y "$line"
      y=$((y + 74))
    fi
  done < <(lines "$body")
  for ((i = 1; i <= count; i++)); do
    x=$((112 + (i - 1) * 46))
    filter+=",drawbox=x=$x:y=664:w=34:h=6:color=$([ "$i" -le "$number" ] && echo $accent || echo $faint):t=fill"
  done
  ffmpeg -nostdin -v error -y -i "$work/ground.png" -vf "$filter" -frames:v 1 "$file"
}

make_lecture() {
  local name=$1 now=0 number=0 count title body english korean start size
  local audio=$work/$name.raw list=$work/$name.txt
  count=$(grep -vc '^#' "$name.storyboard.tsv")
  : >"$audio"
  echo 'ffconcat version 1.0' >"$list"
  printf 'WEBVTT\n' | tee "$work/en.vtt" >"$work/ko.vtt"
  while IFS=$'\t' read -r title body english korean; do
    if [[ $title == \#* ]]; then continue; fi
    number=$((number + 1)); start=$now
    card "$work/$name.$number.png" "$([ $number = 1 ] && echo yes || echo no)" "$title" "$body" $number "$count"
    silence $lead >>"$audio"; now=$((now + lead))
    mapfile -t en < <(lines "$english")
    mapfile -t ko < <(lines "$korean")
    [ ${#en[@]} = ${#ko[@]} ] || { echo "make.sh: $name, card $number: pieces of narration differ in number" >&2; exit 1; }
    for i in "${!en[@]}"; do
      speak "${en[$i]}" </dev/null >"$work/piece.raw"
      size=$(stat -c %s "$work/piece.raw")
      # Pad to a whole millisecond, so that clocks and samples never drift apart.
      local length=$(((size + bytes_per_ms - 1) / bytes_per_ms))
      cat "$work/piece.raw" >>"$audio"
      head -c $((length * bytes_per_ms - size)) /dev/zero >>"$audio"
      silence $pause >>"$audio"
      local cue; cue="$(clock $now) --> $(clock $((now + length + pause - 50)))"
      printf '\n%s\n%s\n' "$cue" "${en[$i]}" >>"$work/en.vtt"
      printf '\n%s\n%s\n' "$cue" "${ko[$i]}" >>"$work/ko.vtt"
      now=$((now + length + pause))
    done
    silence $tail >>"$audio"; now=$((now + tail))
    printf "file '%s'\nduration %d.%03d\n" "$work/$name.$number.png" $(((now - start) / 1000)) $(((now - start) % 1000)) >>"$list"
  done <"$name.storyboard.tsv"
  printf "file '%s'\n" "$work/$name.$number.png" >>"$list"

  ffmpeg -nostdin -v error -y -f concat -safe 0 -i "$list" -f s16le -ar $rate -ac 1 -i "$audio" \
    -t $((now / 1000)).$(printf %03d $((now % 1000))) -map 0:v -map 1:a \
    -vf 'fps=5,scale=out_color_matrix=bt709:out_range=tv,format=yuv420p' -colorspace bt709 -color_primaries bt709 -color_trc bt709 \
    -c:v libvpx-vp9 -b:v 0 -crf 34 -g 50 -tune-content screen -deadline good -cpu-used 5 -row-mt 1 \
    -af loudnorm=I=-18:TP=-2 -ar $rate -c:a libopus -b:a 32k -application voip \
    -metadata title="$(sed -n '2s/\t.*//; 2s/ | / /gp' "$name.storyboard.tsv")" \
    -map_metadata -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact -cues_to_front 1 "$work/$name.webm"
  ffmpeg -nostdin -v error -y -i "$work/$name.1.png" -pix_fmt yuvj420p -q:v 6 -fflags +bitexact -flags:v +bitexact "$work/$name.jpg"
  mv "$work/$name.webm" "$work/$name.jpg" .
  mv "$work/en.vtt" "$name.en.vtt"
  mv "$work/ko.vtt" "$name.ko.vtt"
  chmod 644 "$name".{webm,jpg,en.vtt,ko.vtt}
  echo "$name: $(clock $now), $(stat -c %s "$name.webm") bytes"
}

ground
if [ $# -eq 0 ]; then set -- *.storyboard.tsv; fi
for lecture in "$@"; do make_lecture "${lecture%.storyboard.tsv}"; done
